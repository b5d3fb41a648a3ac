import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { actKindSchema, actModeSchema, type AssistanceAct } from '../../features/assistance/act.ts';
import type { ReportTexts } from '../../features/weekly-reports/content.ts';
import { addDays, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { between, chanceFor, pick } from './chance.ts';
import { storyId } from './story-id.ts';

const range = z.tuple([z.int(), z.int()]);
const storySchema = z.object({
  kinds: z.array(
    z.object({
      match: z.string(),
      acts: z.array(
        z.object({
          kind: actKindSchema,
          mode: actModeSchema,
          people: range,
          visits: z.int(),
          moneyYuan: range.optional(),
          goods: z.object({ name: z.string(), unit: z.string(), quantity: range }).optional(),
          note: z.string(),
        }),
      ),
      progress: z.array(z.string()),
      effects: z.array(z.string()),
      nextWeek: z.array(z.string()),
    }),
  ),
  problems: z.array(z.string()),
  helpWanted: z.array(z.string()),
});
type Story = z.infer<typeof storySchema>;

export function readStory(): Story {
  return storySchema.parse(JSON.parse(readFileSync(new URL('../../../examples/qingshui-2020/story.json', import.meta.url), 'utf8')));
}

/** What one organization does in one week and says about it: made up, the same in every telling. */
export function contentOf(
  story: Story,
  { organizationName, villageId, dueDate }: { organizationName: string; villageId: string; dueDate: CalendarDate },
): { acts: AssistanceAct[]; texts: ReportTexts } {
  const chance = chanceFor(`${organizationName} ${dueDate}`);
  const words = story.kinds.find((kind) => organizationName.includes(kind.match));
  if (!words) throw new Error(`the story has no words for ${organizationName}`);
  const count = between(chance, [2, 3]);
  const first = between(chance, [0, words.acts.length - 1]);
  const acts = Array.from({ length: count }, (_, index): AssistanceAct => {
    const act = words.acts[(first + index) % words.acts.length] ?? words.acts[0];
    if (!act) throw new Error(`the story has no acts for ${organizationName}`);
    const people = between(chance, act.people);
    return {
      ...nothingMore,
      actId: storyId(`act ${organizationName} ${dueDate} ${index}`),
      date: addDays(dueDate, -between(chance, [1, 6])),
      villageId,
      mode: act.mode,
      kind: act.kind,
      people,
      visits: people * act.visits,
      moneyFen: act.moneyYuan ? Math.round(between(chance, act.moneyYuan) / 10) * 1_000 : null,
      goods: act.goods ? [{ name: act.goods.name, unit: act.goods.unit, quantity: between(chance, act.goods.quantity) }] : [],
      note: act.note,
      byHead: act.mode === 'inPerson' && chance() < 0.3,
    };
  });
  return {
    acts: acts.toSorted((a, b) => a.date.localeCompare(b.date)),
    texts: {
      progress: `（示例）${pick(chance, words.progress)}`,
      effects: `（示例）${pick(chance, words.effects)}`,
      problems: pick(chance, story.problems),
      helpWanted: pick(chance, story.helpWanted),
      nextWeek: pick(chance, words.nextWeek),
    },
  };
}

/** What the story says nothing about. */
const nothingMore = { headDuty: null, workers: [], householdIds: [], personIds: [], details: {}, serves: [], location: null, giftId: null, evidenceIds: [] };
