/** A file that is ready to be handed to the browser; `type` is its media type. */
export type FileToSave = { name: string; content: string | Blob; type: string };

/** Hands a file to the browser's downloads. Nothing leaves the computer: the file is made in this page. */
export function saveFile(file: FileToSave): void {
  const blob = file.content instanceof Blob ? file.content : new Blob([file.content], { type: file.type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
