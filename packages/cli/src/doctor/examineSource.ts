import {
  HttpSource,
  SourceError,
  type Source,
  type SourceConfig,
} from '@fairway/kit-node/tools';
import type { SourceDiagnosis } from './Diagnosis';
import { examineAlertmanager } from './examineAlertmanager';
import { examineArgoCd } from './examineArgoCd';
import { examineKubernetes } from './examineKubernetes';
import { examinePrometheus } from './examinePrometheus';
import { explainFailure } from './explainFailure';

/** What a source says when it is asked. */
export type Examination = Omit<SourceDiagnosis, 'name' | 'kind' | 'url'>;

const EXAMINERS: Record<
  SourceConfig['kind'],
  (source: Source, config: SourceConfig) => Promise<Examination>
> = {
  prometheus: examinePrometheus,
  alertmanager: examineAlertmanager,
  argocd: examineArgoCd,
  kubernetes: examineKubernetes,
};

/** Asks a source for all that Fairway needs of it, and says what is in the way. */
export async function examineSource(
  config: SourceConfig,
): Promise<Examination> {
  const source = new HttpSource(config);
  try {
    return await EXAMINERS[config.kind](source, config);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { state: error.state, checks: explainFailure(error, config) };
  } finally {
    await source.close();
  }
}
