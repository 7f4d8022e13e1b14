const WINDOW = /\{\{\s*\.window\s*\}\}/g;

export function hasWindow(expression: string): boolean {
  return expression.search(WINDOW) >= 0;
}

/** An expression over a window. */
export function over(expression: string, window: string): string {
  return expression.replace(WINDOW, window);
}

/** Without NaN, which would stay in all sums for as long as they look back. */
export function notNaN(expression: string): string {
  return `(${expression}) >= 0`;
}
