export function SetUpScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
