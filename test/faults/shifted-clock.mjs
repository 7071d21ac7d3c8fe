/** Preload of a process: its clock differs by FAULT_CLOCK_MS, and by FAULT_CLOCK_LATER_MS from its second second on. */
const RealDate = Date;
const startedMs = performance.now();
const first = Number(process.env.FAULT_CLOCK_MS ?? 0);
const later = Number(process.env.FAULT_CLOCK_LATER_MS ?? first);

function now() {
  return RealDate.now() + (performance.now() - startedMs < 2_000 ? first : later);
}

globalThis.Date = class extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(now());
    else super(...values);
  }

  static now() {
    return Math.floor(now());
  }
};
