/** What each table of the browser's store holds. */
import type { Answer } from '@/domain/answer';
import type { AssessmentHead, City, PrincipleState } from '@/domain/assessment';
import type { DocumentChoice } from '@/domain/document/choice';
import type { Edition } from '@/domain/edition/edition';
import type { LedgerEntry } from '@/domain/merge/ledger';
import type { Action, Priority, Removed, Target } from '@/domain/plan/plan';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import type { Network } from '@/domain/network/network';
import type { NetworkYear } from '@/domain/network/record';
import type { Ballot, Rating } from '@/domain/workshop/ballot';
import type { RemovedSession, Session } from '@/domain/workshop/session';

export type StoredCity = City;
export type StoredAssessment = AssessmentHead & { cityId: string };
export type StoredPrinciple = PrincipleState & { assessmentId: string };
export type StoredAnswer = Answer & { assessmentId: string };
/** One step of undo: an answer before and after, both undefined when there was or is no row. */
export type StoredChange = {
  id?: number;
  assessmentId: string;
  principleId: string;
  indicatorId: string;
  at: string;
  before: StoredAnswer | undefined;
  after: StoredAnswer | undefined;
  /** 1: taken back and may be done again; 2: neither, for what was opened, combined or restored since. */
  undone: 0 | 1 | 2;
};
/** One record of a plan, or a practice card: `id` is unique within its kind and assessment. */
export type StoredPlanItem = { assessmentId: string; id: string } & (
  | { kind: 'removed'; item: Removed }
  | { kind: 'target'; item: Target }
  | { kind: 'priority'; item: Priority }
  | { kind: 'action'; item: Action }
  | { kind: 'card'; item: PracticeCard }
);
export type StoredEdition = Edition & { assessmentId: string };
export type StoredLedgerEntry = LedgerEntry & { cityId: string };
/**
 * When a city was last written to a file, how many changes there have been since (since the beginning when there is no such
 * file), and what an opened file said that this version does not know.
 */
export type StoredCopy = {
  cityId: string;
  at: string | undefined;
  changes: number;
  /** Revision and fingerprint (SHA-256 of the content) of the last file, and of which revisions that one grew. */
  revision?: number;
  sha256?: string;
  grewFrom?: string[];
  /** Fingerprints of the files that were combined since. */
  combined?: string[];
  extras?: Record<string, unknown>;
  contentExtras?: Record<string, unknown>;
};

/** The state of a city at one moment, as the text of a city file, kept in this browser. */
export type StoredRestorePoint = {
  id: string;
  cityId: string;
  at: string;
  reason: RestoreReason;
  city: City;
  years: { year: number; answered: number }[];
  copy: StoredCopy | undefined;
  text: string;
  /** The steps of every answer, when the city itself was about to be deleted. */
  history?: StoredChange[];
};
/** What was about to happen when a restore point was made; `day`: the first work of a day. */
export type RestoreReason = 'day' | 'open' | 'combine' | 'delete' | 'newSet' | 'restore';
/** A file outside the browser that is kept up to date; `sha256` is what was written there last. */
export type StoredMirror = { cityId: string; handle: FileSystemFileHandle; name: string; at?: string; sha256?: string };

/** A workshop session, or the mark of one that was deleted. */
export type StoredSession = { assessmentId: string } & (
  (Session & { removed?: never }) | (RemovedSession & { removed: true })
);
export type StoredBallot = Ballot & { assessmentId: string; sessionId: string };
/** What somebody has rated on this device and not handed over yet, by the set and the name of the sheet. */
export type StoredBallotDraft = { sheet: string; ratings: Record<string, Rating>; at: string };

/** `rewritten` counts how often a record of the same id was written again, saved later: those who keep records read them anew. */
export type StoredNetwork = Network & { rewritten?: number };
/** One year of a city in a network: one document, for 5,000 of them are read at once. */
export type StoredNetworkYear = NetworkYear & { networkId: string };

/** How documents of a city were last made, the last one first, and the logo of the city as a data address. */
export type StoredReportChoice = { cityId: string; choices: DocumentChoice[]; logo?: string };
