import type { SessionFormat } from '@/domain/workshop/session';

/** The form of a new workshop, as it is typed and ticked. */
export type SetupForm = {
  title: string;
  format: SessionFormat;
  people: string;
  date: string;
  place: string;
  facilitator: string;
  /** Ids of the principles of a training. */
  items: string[];
};
