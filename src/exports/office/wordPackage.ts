/** The parts of a Word file as the library has made them, without what is different each time: moments and ids made by chance. */
import { strFromU8, unzipSync } from 'fflate';
import { packParts, writeProperties, type About, type Parts } from './officePackage';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The ids of links to the web, in the attributes of their relations. */
const LINK_ID = /\brId[a-z0-9_-]{21}(?=")/g;
/** Where a bookmark begins or ends, and where the list of contents names it: the number in it is a count of all files made so far. */
const BOOKMARK = /<w:bookmark(?:Start|End)\b[^>]*>|w:anchor="_Toc\d+"|<w:instrText [^>]*>PAGEREF _Toc\d+/g;
const BOOKMARK_ID = /(\bw:id="|_Toc)(\d+)/g;

/** Where a picture has its number. */
const PICTURE_ID = /(?<=<wp:docPr id=")\d+/g;

/** The file, with its properties. The same parts give the same bytes. */
export function packWord(written: Uint8Array, about: About): Blob {
  const nameLink = createNames((number) => `rIdLink${number}`);
  const nameMark = createNames(String);
  const namePicture = createNames(String);
  const parts: Record<string, Parts[string]> = {};
  for (const [path, content] of Object.entries(unzipSync(written))) {
    parts[path] = /\.(xml|rels)$/.test(path)
      ? strFromU8(content)
          .replace(LINK_ID, nameLink)
          .replace(PICTURE_ID, namePicture)
          .replace(BOOKMARK, (tag) =>
            tag.replace(BOOKMARK_ID, (_, before: string, id: string) => before + nameMark(id)),
          )
      : content;
  }
  return packParts({ ...parts, 'docProps/core.xml': writeProperties(about) }, MEDIA_TYPE);
}

/** New names in the order in which the old ones are met first. */
function createNames(write: (number: number) => string): (old: string) => string {
  const names = new Map<string, string>();
  return (old) => {
    const name = names.get(old) ?? write(names.size + 1);
    names.set(old, name);
    return name;
  };
}
