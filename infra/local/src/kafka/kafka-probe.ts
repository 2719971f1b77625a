import { connect } from 'node:net';
import type { Readiness } from '../supervisor/part.js';

const patience = 2_000;
const correlation = 0x636f6e78;

/** An ApiVersions request, version 0, without a client id: the first thing that any client of Kafka asks. */
const asking = (): Buffer => {
  const request = Buffer.alloc(14);
  request.writeInt32BE(10, 0);
  request.writeInt16BE(18, 4);
  request.writeInt16BE(0, 6);
  request.writeInt32BE(correlation, 8);
  request.writeInt16BE(-1, 12);
  return request;
};

const answerOf = (host: string, port: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: patience });
    const fail = (fault: Error) => {
      socket.destroy();
      reject(fault);
    };
    socket.once('error', fail);
    socket.once('timeout', () => fail(new Error(`it did not answer within ${patience / 1_000} s`)));
    socket.once('close', () => reject(new Error('it closed the connection')));
    socket.once('connect', () => socket.write(asking()));
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer);
    });
  });

/** Whether the first of the brokers (`host:port`, separated by commas) speaks Kafka's protocol. */
export const probeKafka = async (brokers: string): Promise<Readiness> => {
  const [first = ''] = brokers.split(',');
  const at = first.lastIndexOf(':');
  try {
    const answer = await answerOf(first.slice(0, at), Number(first.slice(at + 1)));
    const isOurs = answer.length >= 10 && answer.readInt32BE(4) === correlation && answer.readInt16BE(8) === 0;
    return isOurs ? { ready: true } : { ready: false, why: `what answers at ${first} is not Kafka` };
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    return { ready: false, why: `Kafka at ${first} does not answer (${code ?? message})` };
  }
};
