import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import type { Told } from '@connex/domain/lifecycle';
import { owedAlarms, supportCase, told } from '@connex/workflows';
import { insist } from '../patience/insist.js';
import { isCase } from '../telling/who-is-told.js';

export type Where = { readonly address: string; readonly namespace: string; readonly taskQueue: string };

/** One message may take so long, blips of a restarting server included; then the log asks for it again. */
const messageSeconds = 10;
const attemptMilliseconds = 5_000;
const probeMilliseconds = 1_500;

/** A server that comes back is found within seconds, not after two minutes. */
const channelArgs = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 };

/** INVALID_ARGUMENT: what is wrong with the message itself stays wrong, whoever is asked and however often. */
const invalidArgument = 3;
export const isOurFault = (fault: unknown): boolean => {
  const cause = fault instanceof Error && !isGrpcServiceError(fault) ? fault.cause : fault;
  return isGrpcServiceError(cause) && cause.code === invalidArgument;
};

/**
 * The way to Temporal: a case, or whatever else time owes something, is told one thing, always by signalWithStart, so that a new case, a rebuilt server and a
 * lost message are one path (ruling 12). Nothing is asked of the server before it is needed.
 */
export const wayToTemporal = ({ address, namespace, taskQueue }: Where, stop: AbortSignal) => {
  // No interceptors: the SDK's own would try again for twenty seconds, whatever is aborted. We insist ourselves.
  const connection = Connection.lazy({ address, channelArgs, interceptors: [] });
  const client = new Client({ connection, namespace });
  const within = <T>(milliseconds: number, ask: () => Promise<T>) =>
    connection.withAbortSignal(AbortSignal.any([stop, AbortSignal.timeout(milliseconds)]), ask);

  const send = (news: Told) =>
    client.workflow.signalWithStart(isCase(news.stream) ? supportCase : owedAlarms, {
      workflowId: news.stream,
      taskQueue,
      args: [{}],
      signal: told,
      signalArgs: [news],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });

  return {
    /** Heard when this returns: the message is in the server's history. */
    async tell(news: Told): Promise<void> {
      const once = () => within(attemptMilliseconds, () => send(news));
      await insist(once, { seconds: messageSeconds, signal: stop, isHopeless: isOurFault });
    },
    /** Throws unless the server answers and knows the namespace. */
    async probe(): Promise<void> {
      await within(probeMilliseconds, () => connection.workflowService.describeNamespace({ namespace }));
    },
    close: () => connection.close(),
  };
};

export type WayToTemporal = ReturnType<typeof wayToTemporal>;
