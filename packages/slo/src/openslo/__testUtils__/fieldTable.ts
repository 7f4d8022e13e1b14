import { z } from 'zod/v3';
import type { ZodTypeAny } from 'zod/v3';
import { documentSchemas, OPENSLO_KINDS } from '../schema/documents';
import type { OpenSloKind } from '../schema/documents';

/** A field of a kind of document, and what becomes of it. */
export interface Field {
  path: string;
  /** `supported: ...` or `checked: ...`; `undefined`: nobody said. */
  fate: string | undefined;
}

function shapeOf(kind: OpenSloKind, version: 'v1' | 'v2alpha') {
  const schema = documentSchemas[version][kind] as z.AnyZodObject;
  return schema.shape as Record<string, ZodTypeAny>;
}

/** Kinds whose specification may stand in a document of another kind. */
function elsewhere(schema: ZodTypeAny, kind: OpenSloKind): string | undefined {
  for (const version of ['v1', 'v2alpha'] as const)
    for (const other of OPENSLO_KINDS)
      if (other !== kind && unwrapped(shapeOf(other, version).spec) === schema)
        return `supported: as in ${other}`;
  return undefined;
}

function unwrapped(schema: ZodTypeAny): ZodTypeAny {
  return schema instanceof z.ZodOptional
    ? unwrapped(schema.unwrap() as ZodTypeAny)
    : schema;
}

/** Goes through a schema; what was met before is not written out again. */
class Walk {
  private readonly met = new Map<ZodTypeAny, string>();

  constructor(private readonly kind: OpenSloKind) {}

  visit(schema: ZodTypeAny, path: string): Field[] {
    const inner = unwrapped(schema);
    if (inner instanceof z.ZodArray)
      return this.visit(inner.element as ZodTypeAny, `${path}[]`);
    if (inner instanceof z.ZodUnion)
      return (inner.options as ZodTypeAny[]).flatMap(option =>
        this.visit(option, path),
      );
    if (!(inner instanceof z.ZodObject)) return [];
    const shape = inner.shape as Record<string, ZodTypeAny>;
    return Object.entries(shape).flatMap(([key, field]) =>
      this.field(field, path ? `${path}.${key}` : key),
    );
  }

  private field(schema: ZodTypeAny, path: string): Field[] {
    const inner = unwrapped(schema);
    const fate = schema.description;
    const other = path.includes('.') ? elsewhere(inner, this.kind) : undefined;
    if (other) return [{ path, fate: other }];
    const before = this.met.get(inner);
    if (before)
      return [
        {
          path,
          fate:
            fate &&
            `${fate}${
              fate.includes(': ') ? ';' : ':'
            } with the fields of ${before}`,
        },
      ];
    if (inner instanceof z.ZodObject) this.met.set(inner, path);
    return [{ path, fate }, ...this.visit(inner, path)];
  }
}

export function fieldsOf(
  kind: OpenSloKind,
  version: 'v1' | 'v2alpha',
): Field[] {
  const all = new Walk(kind).visit(documentSchemas[version][kind], '');
  return all.filter(({ path }) => kind === 'SLO' || path.startsWith('spec.'));
}

/** A table as the formatter of the repository wants it. */
function table(rows: string[][]): string[] {
  const widths = rows[0].map((_, column) =>
    Math.max(3, ...rows.map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const [head, ...body] = rows;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)];
}

function section(kind: OpenSloKind): string[] {
  const one = fieldsOf(kind, 'v1');
  const two = fieldsOf(kind, 'v2alpha');
  const paths = [...new Set([...one, ...two].map(({ path }) => path))];
  const rows = paths.map(path => {
    const fields = [one, two].map(all =>
      all.find(field => field.path === path),
    );
    const fate = (fields[0] ?? fields[1])!.fate ?? '';
    const [status, ...rest] = fate.split(': ');
    const [v1, v2] = fields.map(field => (field ? 'yes' : '-'));
    return [`\`${path}\``, v1, v2, status, rest.join(': ')];
  });
  const head = ['Field', 'v1', 'v2alpha', 'Status', 'What becomes of it'];
  return [`## ${kind}`, '', ...table([head, ...rows]), ''];
}

/** The page of all fields. */
export function fieldPage(): string {
  return [
    '# Fields of OpenSLO',
    '',
    'A test makes this page from the schemas that documents are held to: `UPDATE_DOCS=1 yarn workspace @fairway/slo test fields`.',
    '',
    '- **supported**: it does what OpenSLO says, or what stands beside it.',
    '- **checked**: it must be right, but decides nothing; where that may surprise, a warning tells.',
    '- Every other field is refused: an error names it, and the field that was probably meant.',
    '',
    'Versions: `openslo/v1` and `openslo.com/v2alpha`. Refused by name, with the mend: `openslo/v1alpha` and the kind `BudgetAdjustment`.',
    'What stands beside `spec` is the same in all kinds; it is told of SLO.',
    '',
    ...OPENSLO_KINDS.flatMap(section),
  ].join('\n');
}
