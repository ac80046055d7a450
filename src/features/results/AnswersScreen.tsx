export function AnswersScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
