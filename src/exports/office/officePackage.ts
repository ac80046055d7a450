/** The parts of a Word file or a spreadsheet as one file: both are a zip of XML. */
import { zipSync, type Zippable } from 'fflate';
import { cleanText } from '@/domain/document/plainText';

/** By its path: XML as text, or the bytes of a picture. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** What stands in the properties of a file. */
export type About = {
  title: string;
  /** The program that wrote it. */
  creator: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The moment of making, in UTC. */
  savedAt: string;
};

/** The oldest that a zip can hold: with the moment of making, the same document would be another file every time. */
const PART_DATE = new Date(1980, 0, 1);

/** The file, in the same bytes for the same parts. They are packed at once: the library would start a worker from memory, which the page forbids. */
export function packParts(parts: Parts, mediaType: string): Blob {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    files[path] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return new Blob([zipSync(files, { mtime: PART_DATE }).slice()], { type: mediaType });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Any text as it may stand in XML, between tags or in a quoted attribute. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The properties that both kinds of file have, `docProps/core.xml`. */
export function writeProperties({ title, creator, description, language, savedAt }: About): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:description>${escapeXml(description)}</dc:description><dc:language>${escapeXml(language)}</dc:language><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(savedAt)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${escapeXml(savedAt)}</dcterms:modified></cp:coreProperties>`;
}
