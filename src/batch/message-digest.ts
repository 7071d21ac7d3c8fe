/** What later messages about the same release are compared with, taken out of a message of any length. */

/** Elements that are compared: all that is taken is inside one of them, and none of them holds another. */
const ELEMENT = /<(SoundRecording|Release|TrackRelease|DealList)(?=[\s>])/gu;
const HEADER_END = "</MessageHeader>";

/** Longest start of an element that may be torn by the end of a piece. Unit: UTF-16 code units. */
const MARK_LENGTH = 32;

/**
 * Shortens a NewReleaseMessage of ours to what the rules read of the last message: header, identifiers of the releases, titles,
 * durations and identifiers of the recordings, and deals.
 *
 * Shape: the text in pieces that may be torn anywhere, in the form that `serialize` writes; a text that `parseMessage` reads,
 * and that the XSD would refuse. Memory: one piece, one of the elements, and what is kept: a tenth.
 */
export class MessageDigest {
  readonly #kept: Record<keyof typeof SHORTEN, string[]> = {
    SoundRecording: [],
    Release: [],
    TrackRelease: [],
    DealList: [],
  };
  #head: string | undefined;
  #text = "";

  write(piece: string): void {
    this.#text += piece;
    this.#head ??= this.#takeHead();
    if (this.#head === undefined) return;
    let done = 0;
    const taken = { SoundRecording: "", Release: "", TrackRelease: "", DealList: "" };
    for (;;) {
      ELEMENT.lastIndex = done;
      const match = ELEMENT.exec(this.#text);
      const name = match?.[1];
      if (match === null || !isKept(name)) {
        done = Math.max(done, this.#text.length - MARK_LENGTH);
        break;
      }
      const mark = `</${name}>`;
      const end = this.#text.indexOf(mark, match.index);
      if (end === -1) {
        done = match.index;
        break;
      }
      done = end + mark.length;
      taken[name] += SHORTEN[name](this.#text.slice(match.index, done));
    }
    this.#text = copyOf(this.#text.slice(done));
    for (const name of NAMES) this.#kept[name].push(copyOf(taken[name]));
  }

  /** The text that is left of the message; without a header it is empty. */
  finish(): string {
    if (this.#head === undefined) return "";
    const { SoundRecording, Release, TrackRelease, DealList } = this.#kept;
    const root = /<(ern:\w+)/u.exec(this.#head)?.[1] ?? "";
    return [
      this.#head,
      `<ResourceList>${SoundRecording.join("")}</ResourceList>`,
      `<ReleaseList>${[...Release, ...TrackRelease].join("")}</ReleaseList>`,
      ...DealList,
      `</${root}>`,
    ].join("");
  }

  #takeHead(): string | undefined {
    const end = this.#text.indexOf(HEADER_END);
    if (end === -1) return undefined;
    const head = this.#text.slice(0, end + HEADER_END.length);
    this.#text = this.#text.slice(head.length);
    return head;
  }
}

const SHORTEN = {
  SoundRecording: (text: string): string => {
    const editions = textOf(text, /<SoundRecordingEdition[\s>].*<\/SoundRecordingEdition>/su);
    // An edition has durations of its own, of its files.
    const own = text.replace(editions, "");
    const [edition = ""] = editions.split("</SoundRecordingEdition>");
    const ids = allOf(edition, /<ResourceId[\s>].*?<\/ResourceId>/gsu);
    const titles = allOf(own, /<DisplayTitleText[\s>].*?<\/DisplayTitleText>/gsu);
    const duration = textOf(own, /<Duration>[^<]*<\/Duration>/u);
    return `<SoundRecording><SoundRecordingEdition>${ids}</SoundRecordingEdition>${titles}${duration}</SoundRecording>`;
  },
  Release: (text: string): string => `<Release>${releaseIdsOf(text)}</Release>`,
  TrackRelease: (text: string): string => `<TrackRelease>${releaseIdsOf(text)}</TrackRelease>`,
  DealList: (text: string): string => text,
};

const NAMES = ["SoundRecording", "Release", "TrackRelease", "DealList"] as const;

/** V8 makes a part of a text a view of the whole, which lives as long as the part does. */
function copyOf(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

function isKept(name: string | undefined): name is keyof typeof SHORTEN {
  return name !== undefined && Object.hasOwn(SHORTEN, name);
}

/** The first of each is the release's own. */
function releaseIdsOf(text: string): string {
  const reference = textOf(text, /<ReleaseReference>[^<]*<\/ReleaseReference>/u);
  return `${reference}${textOf(text, /<ReleaseId>.*?<\/ReleaseId>/su)}`;
}

function textOf(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[0] ?? "";
}

function allOf(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).join("");
}
