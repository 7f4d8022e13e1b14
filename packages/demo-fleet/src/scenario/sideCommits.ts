import { JONAS, MARA, PIA } from './applications';
import { DAY, HOUR } from './duration';

/**
 * A commit beside the releases, on the branch that staging follows.
 *
 * @public
 */
export interface SideCommitStory {
  /** Of the repository that it is in. */
  project: string;
  /** Relative to the start. */
  committed: number;
  author: string;
  message: string;
  /** That it changes. */
  files: string[];
}

/** What people commit besides new versions. */
export const SIDE_COMMITS: readonly SideCommitStory[] = [
  {
    project: 'shop',
    committed: -60 * DAY,
    author: PIA,
    message: 'chore: begin',
    files: ['README.md'],
  },
  {
    project: 'shop',
    committed: -2.1 * DAY,
    author: MARA,
    message:
      'feat(checkout): the order number in every log line\n\nSupport asks for it first.',
    files: ['checkout/base/config.yaml'],
  },
  {
    project: 'shop',
    committed: -1.9 * DAY,
    author: PIA,
    message: 'docs: how a release gets to production',
    files: ['README.md'],
  },
  {
    project: 'shop',
    committed: -1.2 * DAY,
    author: JONAS,
    message: 'chore(checkout): 384 MiB for each pod',
    files: ['checkout/base/deployment.yaml'],
  },
  {
    project: 'shop',
    committed: -5 * HOUR,
    author: MARA,
    message: 'fix(cart): the currency of vouchers',
    files: ['cart/base/config.yaml'],
  },
];
