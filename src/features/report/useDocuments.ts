import { startTransition, useEffect, useState } from 'react';
import type { DocumentChoice } from '@/domain/document/choice';
import { makeDocuments, type Inputs, type MadeDocuments } from '@/exports/documents';

/** The documents of a choice; those of the choice before stay until they are made. */
export function useDocuments(inputs: Inputs | undefined, choice: DocumentChoice): MadeDocuments | undefined {
  const [shown, setShown] = useState<MadeDocuments | { error: unknown }>();
  useEffect(() => {
    let isWanted = true;
    if (inputs) {
      makeDocuments(inputs, choice).then(
        // A report is long: what is clicked meanwhile is answered first.
        (made) => isWanted && startTransition(() => setShown(made)),
        (error: unknown) => isWanted && setShown({ error }),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [inputs, choice]);
  if (shown && 'error' in shown) {
    throw shown.error;
  }
  return shown;
}
