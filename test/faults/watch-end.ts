/** Whether something that goes on beside a case has come to its end. */

/** Watches work; whether it fails is for others to see. */
export function watchEnd(work: Promise<unknown>): { readonly isOver: () => boolean } {
  let isOver = false;
  const end = (): void => void (isOver = true);
  work.then(end, end);
  return { isOver: () => isOver };
}
