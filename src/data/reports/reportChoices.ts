/** How the documents of a city are made: remembered on this computer, in no file of the city. */
import { database } from '@/data/database';
import { save } from '@/data/saving';
import type { StoredReportChoice } from '@/data/stored';
import { documentChoiceSchema, type DocumentChoice } from '@/domain/document/choice';

/** The last choice for each document, the last one made first, and the logo. What this version cannot read is left out. */
export async function getReportChoices(cityId: string): Promise<Omit<StoredReportChoice, 'cityId'>> {
  const row = await database.reportChoices.get(cityId);
  const read = (row?.choices ?? []).map((choice) => documentChoiceSchema.safeParse(choice));
  const choices = read.flatMap(({ data }) => data ?? []);
  return row?.logo === undefined ? { choices } : { choices, logo: row.logo };
}

/** Remembers a choice as the last one. Those for other documents stay, also what another tab has remembered meanwhile. */
export function saveReportChoice(cityId: string, choice: DocumentChoice): Promise<void> {
  return changeRow(cityId, ({ choices, ...row }) => {
    const others = choices.filter(({ document }) => document !== choice.document);
    return { ...row, choices: [choice, ...others] };
  });
}

/** Keeps the logo of a city, a data address; undefined takes it away. */
export function saveLogo(cityId: string, logo: string | undefined): Promise<void> {
  return changeRow(cityId, ({ logo: _, ...row }) => (logo === undefined ? row : { ...row, logo }));
}

/** Writes nothing for a city that was deleted meanwhile, perhaps in another tab. */
function changeRow(cityId: string, change: (row: StoredReportChoice) => StoredReportChoice): Promise<void> {
  const { cities, reportChoices } = database;
  return save(`${cityId} report choices`, () =>
    database.transaction('rw', [cities, reportChoices], async () => {
      if (await cities.get(cityId)) {
        await reportChoices.put(change((await reportChoices.get(cityId)) ?? { cityId, choices: [] }));
      }
    }),
  );
}
