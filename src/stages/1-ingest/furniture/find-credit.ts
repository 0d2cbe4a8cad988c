/** Who took or distributed a picture: never who reports the news. */
import { endsSentence, isHeading, labelCharsMax, type FurnitureFinder, type Page } from "./page.ts";

/** Agencies and archives that pictures are credited to. World knowledge, not a list of the sources at hand. */
const agency =
  "(?:Getty(?: Images)?(?: [A-Z][\\w-]+)?|AFP|Afp|AP(?: (?:Photo|Images))?|Associated Press|Reuters|REUTERS|EPA(?:-EFE)?|EFE|Xinhua|Sputnik|TASS|Tass|Bloomberg|Anadolu(?: Agency)?|AA|Shutterstock|Alamy(?: Stock Photo)?|NurPhoto|Zuma(?: Press)?(?: Wire)?|ZUMA|Kyodo(?: News)?|Yonhap|dpa|DPA|ANSA|Handout|HANDOUT|Pool|POOL|iStock(?:photo)?|iStock by Getty Images|Unsplash|Pexels|Pixabay|Wikimedia(?: Commons)?|Flickr|Adobe Stock|Depositphotos|Dreamstime|Corbis|Magnum Photos|Sipa(?: USA)?|Abaca(?:press)?|LightRocket|UPI|PA(?: Images| Wire| Media)?|Press Association|RIA Novosti|Rex|WireImage|FilmMagic|Imago(?: Images)?|IMAGO|VCG|CFP|CNS|Ukrinform|Interfax|Kremlin Pool|MAXPPP|Eyevine|Redux|Polaris|Contributor|Staff|Stringer|Social media|Courtesy|File)";

const shapes: readonly RegExp[] = [
  // "Name | Agency", "Name | via Agency", "Name/Agency", "Name / Pool via Agency".
  new RegExp(
    `^[^|.!?]{2,60}(?: ?[|/•] ?[^|.!?]{2,40}){0,3} ?[|/•] ?(?:via )?${agency}(?:[ /|,-]+(?:via )?${agency})*\\.?$`,
  ),
  new RegExp(`^(?:via )?${agency}(?:\\s*[|/,-]\\s*(?:via )?${agency})+$`),
  new RegExp(
    `^(?:Getty Images|Shutterstock|Alamy|iStock|Unsplash|Wikimedia Commons|Adobe Stock|NurPhoto|AP Photo|AFP/Getty)$`,
  ),
  new RegExp(
    `^\\(?(?:AP|Reuters|AFP|EPA|Xinhua|Kyodo) (?:Photo|Images?)s?(?:/.{2,60})?\\)?\\.?$`,
    "i",
  ),
  // "Photo: Name", "Image credit: Name", "© Name / Agency", "Photograph by Name".
  /^[([]?(?:(?:cover|file|header|featured|lead|main|top|stock|screen ?shot)? ?(?:photo|image|picture|photograph|photographer|illustration|graphic|map|video|screengrab)s?(?: credit| source| courtesy| by| from| via)?|credits?|courtesy(?: of)?|pic)\s*(?::|\bby\b|\bcourtesy\b|©)\s*\S.{0,120}[)\]]?$/i,
  /^[([]?(?:photo|image|picture|video|illustration) (?:by|via|courtesy|from|credit|source)\b.{2,100}[)\]]?$/i,
  new RegExp(`^©\\s?[^.]{2,60}(?:/|\\bvia\\b|,) ?${agency}.{0,40}$`),
  /^(?:фото|фотография|иллюстрация|снимок)\s*[:©].{1,120}$/iu,
];

/** "Vladimir Smirnov | Sputnik | Reuters", also when none of the names is on the list. */
const pipes = /^(?:via )?\p{Lu}[^|.!?]{1,40}(?: \| (?:via )?[\p{Lu}\d][^|.!?]{1,40}){1,3}$/u;

const agencyAlone = new RegExp(`^(?:via )?${agency}$`);

/** One of those that pictures are credited to, and nothing else. */
export const isPictureAgency = (words: string): boolean => agencyAlone.test(words);

export const findCredit: FurnitureFinder = { rule: "credit", find };

function* find({ lines }: Page): Generator<number> {
  for (const [index, line] of lines.entries()) {
    const { words } = line;
    if (words.length > labelCharsMax || isHeading(line)) continue;
    // "FILE PHOTO: A worker checks a valve." says what is seen, not who took it.
    const isSentence = endsSentence(words) && words.split(" ").length >= 7;
    if (!isSentence && shapes.some((one) => one.test(words))) yield index;
    // A title may hold a pipe ("Putin in Astana | The Times"), so a first line is not judged by pipes alone.
    else if (index > 0 && pipes.test(words) && !endsSentence(words)) yield index;
  }
}
