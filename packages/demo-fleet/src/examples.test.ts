import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  Entity,
  entityEnvelopeSchemaValidator,
  groupEntityV1alpha1Validator,
  KubernetesValidatorFunctions,
  locationEntityV1alpha1Validator,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import {
  isOpenSlo,
  parseOpenSlo,
  readDefinitions,
  ruleGroupsOf,
  selectorsOf,
  type Indicator,
} from '@fairway/slo';
import { parseAllDocuments } from 'yaml';
import { SOURCES } from './scenario/sources';
import { WORKLOADS } from './scenario/workloads';
import { definitionOf } from './series/definitionOf';
import { rawSelectors } from './series/selectors';

const DIRECTORY = join(__dirname, '../../../examples');

const VALIDATORS = [
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

function read(file: string): Entity[] {
  const text = readFileSync(join(DIRECTORY, file), 'utf8');
  return parseAllDocuments(text).map(document => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

function rawMetricsOf(indicator: Indicator): string[] {
  switch (indicator.type) {
    case 'counters':
      return [indicator.total.metric, indicator.part.metric];
    case 'latency':
      return [indicator.count.metric, indicator.bucket.metric];
    default:
      throw new Error(`The demo has no series for ${indicator.type}`);
  }
}

function list(value: unknown): string[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [String(value)];
}

/** Refs in an entity's spec, made whole by the kind that each field means. */
function referencesOf({ spec = {} }: Entity): string[] {
  const fields: [field: string, defaultKind: string][] = [
    ['owner', 'group'],
    ['parent', 'group'],
    ['memberOf', 'group'],
    ['system', 'system'],
    ['domain', 'domain'],
    ['dependsOn', 'component'],
  ];
  return fields.flatMap(([field, defaultKind]) =>
    list(spec[field]).map(ref =>
      stringifyEntityRef(
        parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
      ),
    ),
  );
}

describe('examples', () => {
  const files = readdirSync(DIRECTORY).filter(name => name.endsWith('.yaml'));
  // Other concerns may add files of their own; these are the fleet's.
  const [location] = read('all.yaml');
  const targets = list(location.spec?.targets).map(target =>
    target.replace('./', ''),
  );
  const entities = targets.flatMap(read);
  const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
  const components = entities.filter(({ kind }) => kind === 'Component');
  const names = components.map(({ metadata }) => metadata.name);

  it('lists only files that are there', () => {
    expect(files).toEqual(expect.arrayContaining(targets));
  });

  it.each([...entities, location].map(one => [stringifyEntityRef(one), one]))(
    '%s is valid',
    async (_, entity) => {
      const validate = entityEnvelopeSchemaValidator();
      expect(validate(entity)).toBeTruthy();
      const { name } = (entity as Entity).metadata;
      expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(true);
      // What is wrong in a document of OpenSLO is told below.
      if (isOpenSlo(entity as Entity)) return;
      const known = await Promise.all(
        VALIDATORS.map(validator => validator.check(entity as Entity)),
      );
      expect(known.filter(Boolean)).toHaveLength(1);
    },
  );

  it('defines every entity once', () => {
    expect(refs.size).toBe(entities.length);
  });

  it.each(entities.map(one => [stringifyEntityRef(one), one] as const))(
    '%s refers only to what is there',
    (_, entity) => {
      const missing = referencesOf(entity).filter(ref => !refs.has(ref));
      expect(missing).toEqual([]);
    },
  );

  it('runs every component somewhere, and every workload is a component', () => {
    const running = new Set(WORKLOADS.map(({ service }) => service));
    expect([...running].sort()).toEqual([...names].sort());
  });

  it('has the persons, teams and components of the story', () => {
    expect([...refs]).toEqual(
      expect.arrayContaining([
        'user:default/mara',
        'user:default/jonas',
        'user:default/sam',
        'user:default/pia',
        'user:default/ada',
        'group:default/product',
        'group:default/sre',
        'group:default/audit',
        'component:default/returns',
      ]),
    );
  });

  it('leaves one service with SLOs but without a component of its name, besides the annotated one', () => {
    const services = new Set(
      SOURCES.flatMap(({ slos }) => slos).map(({ service }) => service),
    );
    const alien = [...services].filter(service => !names.includes(service));
    // The clusters' SLOs name their Resource themselves.
    expect(alien.sort()).toEqual([
      'kubernetes',
      'returns-api',
      'route-planner',
    ]);
    const annotated = components.filter(
      ({ metadata }) => metadata.annotations?.['fairway.dev/slo-selector'],
    );
    expect(annotated.map(({ metadata }) => metadata.name)).toEqual(['routing']);
  });

  describe('of OpenSLO', () => {
    const { definitions, issues } = readDefinitions(
      targets.flatMap(file =>
        parseOpenSlo(
          readFileSync(join(DIRECTORY, file), 'utf8'),
          file,
        ).documents.filter(({ value }) => isOpenSlo(value as Entity)),
      ),
    );
    const stories = SOURCES.flatMap(({ slos }) => slos).filter(
      ({ dialect }) => dialect === 'fairway',
    );
    const storyOf = (id: string) => stories.find(({ name }) => name === id);

    it('have no mistakes', () => {
      expect(issues).toEqual([]);
    });

    it("define all of Fairway's SLOs, and one whose rules are loaded nowhere", () => {
      const ids = definitions.map(({ id }) => id);
      expect(ids.filter(id => !storyOf(id))).toEqual(['cart-latency']);
      expect(ids.filter(storyOf).sort()).toEqual(
        stories.map(({ name }) => name).sort(),
      );
    });

    it('say what the rules record, but for one that became stricter', () => {
      const different = definitions.filter(({ id, objective }) => {
        const story = storyOf(id);
        return story && story.objective !== objective;
      });
      expect(different.map(({ id }) => id)).toEqual(['catalog-availability']);
      for (const { id, service, window, info } of definitions) {
        const story = storyOf(id);
        if (!story) continue;
        expect(service).toBe(story.service);
        expect(window).toEqual({ type: 'rolling', duration: story.window });
        expect(info).toEqual(story.labels);
        if (id === 'catalog-availability') continue;
        expect(ruleGroupsOf(definitionOf(story))).toEqual(
          ruleGroupsOf(definitions.find(one => one.id === id)!),
        );
      }
    });

    it('read the series that the rules read', () => {
      for (const { id, service, indicator } of definitions) {
        const story = storyOf(id) ?? { service, latencyBound: '0.3' };
        const { total, part } = rawSelectors(story);
        const metrics = [total, part].map(text => selectorsOf(text)[0].metric);
        expect([id, rawMetricsOf(indicator)]).toEqual([id, metrics]);
      }
    });
  });

  it("says on each of Fairway's SLOs the owner and system that the catalog says", () => {
    for (const { labels } of SOURCES.flatMap(({ slos }) => slos)) {
      const entity = entities.find(
        one => stringifyEntityRef(one) === labels.entity,
      );
      expect(entity?.spec?.owner).toBe(labels.owner);
      expect(entity?.spec?.system).toBe(labels.system);
    }
  });
});
