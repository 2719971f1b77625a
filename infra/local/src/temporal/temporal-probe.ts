import { connect, type ClientHttp2Session } from 'node:http2';
import type { Readiness } from '../supervisor/part.js';

const patience = 2_000;
const describeNamespace = '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace';
const notFound = '5';

/** The gRPC frame of a DescribeNamespaceRequest whose first field is the name. */
const asking = (namespace: string): Buffer => {
  const name = Buffer.from(namespace);
  const message = Buffer.concat([Buffer.from([0x0a, name.length]), name]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
};

const statusOf = (session: ClientHttp2Session, namespace: string): Promise<string> =>
  new Promise((resolve, reject) => {
    session.once('error', reject);
    const call = session.request({
      ':method': 'POST',
      ':path': describeNamespace,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const hear = (headers: Record<string, unknown>) =>
      headers['grpc-status'] !== undefined && resolve(String(headers['grpc-status']));
    call.once('error', reject).once('response', hear).once('trailers', hear);
    call.setTimeout(patience, () => reject(new Error(`it did not answer within ${patience / 1_000} s`)));
    call.once('close', () => reject(new Error('it closed the connection')));
    call.resume();
    call.end(asking(namespace));
  });

/** Whether a Temporal server answers and knows the namespace: asked in gRPC, as a worker would. */
export const probeTemporal = async (address: string, namespace: string): Promise<Readiness> => {
  const session = connect(`http://${address}`);
  session.on('error', () => undefined);
  session.setTimeout(patience, () => session.destroy(new Error(`no answer within ${patience / 1_000} s`)));
  try {
    const status = await statusOf(session, namespace);
    if (status === '0') return { ready: true };
    const why = status === notFound ? `it has no namespace "${namespace}"` : `it answers with gRPC status ${status}`;
    return { ready: false, why: `Temporal at ${address}: ${why}` };
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    return { ready: false, why: `Temporal at ${address} does not answer (${code ?? message})` };
  } finally {
    session.destroy();
  }
};
