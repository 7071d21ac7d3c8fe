/** Where every element of a document stands, kept in numbers: a message of 20 MB has half a million elements. */

/** Where an element stands. */
export interface ElementPlace {
  /** For example `/NewReleaseMessage/ResourceList/SoundRecording[2]/Duration`. */
  readonly path: string;
  /** Line of the start tag's `<` in the text that was given, counted from 1. */
  readonly line: number;
}

/** An element that is not closed yet. */
interface OpenElement {
  readonly number: number;
  /** The first child of each name, and how many there are; absent before the first child. */
  children: Map<number, { readonly first: number; count: number }> | undefined;
}

/** Facts kept of an element: its name, its parent, its line, its place among its siblings. */
const NAME = 0;
const PARENT = 1;
const LINE = 2;
const INDEX = 3;
const FACTS = 4;

const FIRST_CAPACITY = 1024;
const NO_PARENT = -1;

/** Elements on each side that are searched for a name when neither an element nor its ancestors bear it. */
const NEARBY = 200;

/** The elements of one document, in document order. Memory: 16 bytes for each, and what is open. */
export class ElementPlaces {
  readonly #names: string[] = [];
  readonly #nameNumbers = new Map<string, number>();
  readonly #open: OpenElement[] = [];
  readonly #roots: OpenElement = { number: NO_PARENT, children: undefined };
  #facts = new Int32Array(FIRST_CAPACITY * FACTS);
  #count = 0;

  /** Elements so far. */
  get count(): number {
    return this.#count;
  }

  /** Says whether the reader is inside an element. */
  get isInside(): boolean {
    return this.#open.length > 0;
  }

  /** An element begins. `line`: of its `<`. */
  open(name: string, line: number): void {
    const number = this.#count;
    this.#count += 1;
    if (this.#count * FACTS > this.#facts.length) {
      const grown = new Int32Array(this.#facts.length * 2);
      grown.set(this.#facts);
      this.#facts = grown;
    }
    const parent = this.#open.at(-1) ?? this.#roots;
    const nameNumber = this.#numberOf(name);
    parent.children ??= new Map();
    const siblings = parent.children.get(nameNumber);
    if (siblings === undefined) parent.children.set(nameNumber, { first: number, count: 1 });
    else {
      siblings.count += 1;
      // Only now the first one is known not to be the only one.
      this.#facts[siblings.first * FACTS + INDEX] = 1;
    }
    this.#facts.set([nameNumber, parent.number, line, siblings?.count ?? 0], number * FACTS);
    this.#open.push({ number, children: undefined });
  }

  /** The element that was begun last ends. */
  close(): void {
    this.#open.pop();
  }

  /** The element of a number from 0; with a local name, the nearest one of that name, see `LinedXml`. */
  at(number: number, localName?: string): ElementPlace | undefined {
    if (number < 0 || number >= this.#count) return undefined;
    const found =
      localName === undefined
        ? number
        : (this.#findAncestor(number, localName) ?? this.#findNearby(number, localName));
    return { path: this.#pathOf(found), line: this.#factOf(found, LINE) };
  }

  #findAncestor(start: number, localName: string): number | undefined {
    for (let number = start; number !== NO_PARENT; number = this.#factOf(number, PARENT)) {
      if (this.#isNamed(number, localName)) return number;
    }
    return undefined;
  }

  #findNearby(start: number, localName: string): number {
    for (let number = start - 1; number >= Math.max(0, start - NEARBY); number -= 1) {
      if (this.#isNamed(number, localName)) return number;
    }
    for (let number = start; number < Math.min(this.#count, start + NEARBY); number += 1) {
      if (this.#isNamed(number, localName)) return number;
    }
    return start;
  }

  #pathOf(start: number): string {
    const steps: string[] = [];
    for (let number = start; number !== NO_PARENT; number = this.#factOf(number, PARENT)) {
      const index = this.#factOf(number, INDEX);
      steps.push(`/${this.#localNameOf(number)}${index === 0 ? "" : `[${index}]`}`);
    }
    return steps.toReversed().join("");
  }

  #isNamed(number: number, localName: string): boolean {
    return this.#localNameOf(number) === localName;
  }

  #localNameOf(number: number): string {
    const name = this.#names[this.#factOf(number, NAME)] ?? "";
    return name.slice(name.indexOf(":") + 1);
  }

  #factOf(number: number, fact: number): number {
    return this.#facts[number * FACTS + fact] ?? 0;
  }

  #numberOf(name: string): number {
    const known = this.#nameNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#nameNumbers.set(name, number);
    return number;
  }
}
