import { redactText } from '../differences/redactText';
import { text } from './lenient';

/** What is said upstream: often what Git, a hook or an API server said, which may quote what it was asked with. */
export const message = text.transform(said => said && redactText(said));
