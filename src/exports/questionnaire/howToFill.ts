import type { Section } from '@/domain/document/model';
import { findPart } from './departments';
import type { QuestionnaireChoice } from './questionnaireDocument';
import type { QuestionnaireInput } from './questionnaireInput';

/** In the order in which a person meets them. */
const RULES = ['level', 'yes', 'figure', 'unknown', 'notApplicable', 'open', 'note', 'roles'] as const;

/** Half a page: how the boxes are marked, and who gets the answers. */
export function buildHowToFill(
  { pack, t }: QuestionnaireInput,
  { department, filled }: QuestionnaireChoice,
  whole: QuestionnaireInput,
): Section {
  const sendTo = department === undefined ? undefined : findPart(department, whole)?.sendTo;
  return {
    id: 'how-to',
    heading: t('questionnaire.howTo.heading'),
    blocks: [
      { kind: 'text', text: t('questionnaire.howTo.lead') },
      {
        kind: 'list',
        items: [
          ...(filled ? [t('questionnaire.howTo.filled')] : []),
          ...RULES.map((rule) => t(`questionnaire.howTo.${rule}`, { yes: pack.choices.yes })),
        ],
      },
    ],
    sections: [
      {
        id: 'back',
        heading: t('questionnaire.back.heading'),
        blocks: [
          { kind: 'text', text: t('questionnaire.back.text') },
          {
            kind: 'fields',
            fields: [
              { label: t('questionnaire.back.to'), value: sendTo ? { typed: sendTo } : undefined },
              { label: t('questionnaire.back.until') },
            ],
          },
        ],
        sections: [],
      },
    ],
  };
}
