import type { Question } from './parityQuestions';

/** What came back. */
export interface Answer {
  status: number;
  type: string | null;
  body: any;
}

/** A server, and who asks. */
export interface Side {
  url: string;
  token: string;
}

/** Asks as JSON; a body that is a text goes as it is. */
export async function ask(
  { url, token }: Side,
  [method, path, body]: Question,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: typeof body === 'object' ? JSON.stringify(body) : (body as string),
  });
  const text = await response.text();
  const type = response.headers.get('content-type');
  const json = type === 'application/json';
  return {
    status: response.status,
    type,
    body: json ? JSON.parse(text) : text,
  };
}
