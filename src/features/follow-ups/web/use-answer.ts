import { useQueryClient } from '@tanstack/react-query';
import { useCommand, type Command } from '../../../ui/api/use-command.ts';
import { endpointKey } from '../../../ui/api/use-endpoint.ts';
import { answerFollowUp, getActFollowUps, listDueFollowUps } from '../contract.ts';

/** Answers a question. Where its acts have changed since they were read, what is on the screen is brought up to them. */
export function useAnswer(onSuccess: () => void): Command<typeof answerFollowUp> {
  const queries = useQueryClient();
  return useCommand(answerFollowUp, {
    invalidates: 'everything',
    onSuccess,
    onRefused() {
      for (const stale of [listDueFollowUps, getActFollowUps]) void queries.invalidateQueries({ queryKey: endpointKey(stale) });
    },
  });
}
