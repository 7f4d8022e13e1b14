import { Option, type Command } from 'commander';
import { SourceError } from '@fairway/kit-node/tools';
import { documentsText, platformDocuments } from '@fairway/slo';
import type { Shell } from '../../Shell';
import { withPrometheus, type SloContext } from '../options';
import { checkFlags, readLabels, type PlatformFlags } from './options';
import { packOf } from './packOf';
import { findingsText, summary } from './toText';
import { writeDocuments } from './writeDocuments';

const HELP = `
Looks which metrics of Kubernetes a Prometheus has, and writes SLOs of its clusters as OpenSLO documents that are yours to
change. Without --cluster: one document for all clusters that are alike, with a budget for each.

Exit code: 0 all are there, 1 something is lacking, or the Prometheus does not answer, 2 bad input.`;

const collect = (value: string, values: string[]) => [...values, value];

/** `fairway slo platform`. */
export function addSloPlatform(
  slo: Command,
  { shell, exitWith }: SloContext,
): void {
  withPrometheus(slo.command('platform'))
    .description('Writes the SLOs of Kubernetes clusters')
    .option(
      '--cluster-label <label>',
      'label that tells clusters apart (default: cluster)',
    )
    .option(
      '--cluster <name...>',
      'clusters to write documents of their own for, each on its Resource in the catalog',
      [] as string[],
    )
    .option('--per-cluster', 'the same for all clusters that there are')
    .option(
      '--kubernetes-version <version>',
      'such as 1.34: instead of a look, or where the Prometheus does not tell',
    )
    .option(
      '--entity-namespace <namespace>',
      'of the Resources in the catalog',
      'default',
    )
    .option('--environment <name>', 'of the clusters, such as production')
    .option(
      '--label <name=value>',
      'such as owner=team-platform, of all documents; may be repeated',
      collect,
      [] as string[],
    )
    .option(
      '--job <component=job>',
      'job of apiserver, controller-manager, coredns or probe, where it has no usual name; may be repeated',
      collect,
      [] as string[],
    )
    .option(
      '--without <slo>',
      'leave an SLO out; may be repeated',
      collect,
      [] as string[],
    )
    .option('--out <folder>', 'write files there instead of to the output')
    .option('--force', 'overwrite files that differ')
    .addOption(
      new Option('--format <format>', 'how to say it')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', HELP)
    .action(async (flags: PlatformFlags) => {
      exitWith(await runPlatform(flags, shell));
    });
}

async function runPlatform(
  flags: PlatformFlags,
  shell: Shell,
): Promise<number> {
  checkFlags(flags);
  const { entityNamespace, environment, out, force = false } = flags;
  try {
    const { slos, findings } = await packOf(flags, shell);
    const files = platformDocuments(slos, {
      entityNamespace,
      environment,
      labels: readLabels(flags.label),
    });
    const written = out ? await writeDocuments(out, files, force) : [];
    if (flags.format === 'json') {
      shell.write(`${JSON.stringify({ findings, files }, undefined, 2)}\n`);
    } else {
      shell.write(
        out
          ? written.map(line => `${line}\n`).join('')
          : documentsText(files.flatMap(({ documents }) => documents)),
      );
      shell.complain(
        `${findingsText(findings)}${summary(slos.length, findings.length)}`,
      );
    }
    return findings.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    shell.complain(
      `${error.message}\n  -> fairway doctor says more of a source of the configuration\n`,
    );
    return 1;
  }
}
