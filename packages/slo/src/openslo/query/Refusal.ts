/** Why a query cannot be used, and which one. */
export interface Refusal {
  at: 'total' | 'part';
  message: string;
  mend: string;
}
