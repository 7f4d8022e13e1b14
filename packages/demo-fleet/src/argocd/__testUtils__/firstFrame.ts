import type { Side } from './ask';
import { NAME } from './parityStory';
import { shapeOf } from './shape';

/** Content type, frame and shape of the first that the watch of the application says. */
export async function firstFrame({ url, token }: Side, accept: string) {
  const abort = new AbortController();
  const response = await fetch(
    `${url}/api/v1/stream/applications?name=${NAME}&fields=result.type,result.application.metadata.name`,
    {
      headers: { accept, authorization: `Bearer ${token}` },
      signal: abort.signal,
    },
  );
  const { value } = await response.body!.getReader().read();
  abort.abort();
  const [frame] = new TextDecoder().decode(value).split(/(?<=\n)(?=data|{)/);
  // Go sorts fields by name.
  return [
    response.headers.get('content-type'),
    frame.replace(/\{.*\}/, ''),
    shapeOf(JSON.parse(/\{.*\}/.exec(frame)![0])),
  ];
}
