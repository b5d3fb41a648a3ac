import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Endpoint, ResponseOf } from '../../kernel/endpoint.ts';
import { useNavigator, type GoOptions } from '../navigation.ts';
import { askAnew } from './ask-anew.ts';
import { askedAs } from './asked-as.ts';
import { call, type CallInput } from './call.ts';
import { createCommandKey } from './command-key.ts';
import { pauseUntilHope, sendUntilAnswered, type Waiting } from './send-until-answered.ts';
import { useFocusAfterRefusal } from './use-focus-after-refusal.ts';
import { endpointKey } from './use-endpoint.ts';

export interface UseCommandOptions<E extends Endpoint> {
  onSuccess?(answer: ResponseOf<E>, input: CallInput<E>): void | Promise<void>;
  onRefused?(error: Error, input: CallInput<E>): void;
  /** Where to go on after that. Whoever has gone elsewhere while it waited, or has come back and written on, stays there. */
  thenGo?(answer: ResponseOf<E>): Goal | undefined;
  /** Endpoints whose kept answers are no longer true; `everything` where answers of rooms that the caller does not know hang on it. */
  invalidates?: readonly Endpoint[] | 'everything';
}

/** A page's path, or where there is more to say. */
type Goal = string | ({ to: string } & GoOptions);

/** How a command fares, whichever it is. */
export interface CommandState {
  /** Under way, waiting included. */
  isPending: boolean;
  /** Set while the server is away; `<CommandNotice>` says so. */
  waiting: Waiting | undefined;
  error: Error | null;
  /** Stops waiting for the server. What was typed stays; sent again, it is carried out once. */
  stopWaiting(): void;
}

export interface SendOptions {
  /** Where the caller keeps the key (a draft). */
  commandId?: string | undefined;
  /** How the form was filled in: kernel/effort.ts. */
  effort?: string | undefined;
}

export interface Command<E extends Endpoint> extends CommandState {
  /** Sends; a second tap while one is under way does nothing. */
  send(input: CallInput<E>, options?: SendOptions): void;
  /** The same, with the answer as a promise. */
  sendAndWait(input: CallInput<E>, options?: SendOptions): Promise<ResponseOf<E>>;
  answer: ResponseOf<E> | undefined;
  /** Forgets error and answer. */
  reset(): void;
}

interface Sent<E extends Endpoint> extends SendOptions {
  input: CallInput<E>;
  /** The visit in which somebody sent it. */
  from: unknown;
}

/** Carries out a command (POST, PUT, DELETE) once, however often it must be sent. */
export function useCommand<E extends Endpoint>(endpoint: E, options: UseCommandOptions<E> = {}): Command<E> {
  const queries = useQueryClient();
  const navigator = useNavigator();
  const [key] = useState(() => createCommandKey());
  const [waiting, setWaiting] = useState<Waiting>();
  const stop = useRef(new AbortController());
  const underWay = useRef<Promise<ResponseOf<E>> | undefined>(undefined);
  const mutation = useMutation<ResponseOf<E>, Error, Sent<E>>({
    mutationKey: [endpoint.name],
    mutationFn: ({ input, commandId, effort }) => {
      stop.current = new AbortController();
      const { signal } = stop.current;
      const id = commandId ?? key.keyFor(input);
      // However long it waits: whoever signs in on this device meanwhile does not say it.
      const accountId = endpoint.access === 'public' ? undefined : askedAs();
      return sendUntilAnswered(() => call(endpoint, input, { commandId: id, accountId, signal, effort }), {
        onWaiting: setWaiting,
        pause: pauseUntilHope,
        signal,
      });
    },
    onSuccess: async (answer, { input, from }) => {
      key.answered();
      const { invalidates = [] } = options;
      await askAnew(queries, invalidates === 'everything' ? [{}] : invalidates.map((stale) => ({ queryKey: endpointKey(stale) })));
      await options.onSuccess?.(answer, input);
      const goal = options.thenGo?.(answer);
      if (goal === undefined || navigator.here() !== from) return;
      if (typeof goal === 'string') navigator.go(goal);
      else navigator.go(goal.to, goal);
    },
    onError: (error, { input }) => {
      key.answered(error);
      options.onRefused?.(error, input);
    },
  });
  const { mutateAsync, reset } = mutation;
  const rememberFocus = useFocusAfterRefusal(mutation.error);

  const sendAndWait = useCallback(
    (input: CallInput<E>, sendOptions: SendOptions = {}) => {
      rememberFocus();
      const answer = underWay.current ?? mutateAsync({ input, from: navigator.here(), ...sendOptions }).finally(() => {
        underWay.current = undefined;
      });
      underWay.current = answer;
      return answer;
    },
    [mutateAsync, rememberFocus, navigator],
  );
  const send = useCallback(
    (input: CallInput<E>, sendOptions?: SendOptions) => {
      sendAndWait(input, sendOptions).catch(() => {
        // Told by `error`.
      });
    },
    [sendAndWait],
  );
  const stopWaiting = useCallback(() => stop.current.abort(), []);
  // A command under way is not stopped when its page is left: the server's answer still counts.
  useEffect(() => () => setWaiting(undefined), []);
  return {
    send,
    sendAndWait,
    isPending: mutation.isPending,
    waiting,
    error: mutation.error,
    answer: mutation.data,
    stopWaiting,
    reset,
  };
}
