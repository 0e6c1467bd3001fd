/** Small enough not to crowd the database, large enough for a batch of three hundred within one call. */
const AT_ONCE = 6

/**
 * Does the work for each item, six at a time, and gives what came of it in the items' order. When one fails the others are still done,
 * then it throws.
 */
export async function inParallel<T, Result>(
  items: readonly T[],
  work: (item: T) => Promise<Result>,
): Promise<Result[]> {
  const queue = items.entries()
  const outcomes: { at: number; result: Result }[] = []
  const failures: unknown[] = []
  const worker = async () => {
    for (const [at, item] of queue) {
      await work(item).then(
        (result) => outcomes.push({ at, result }),
        (error: unknown) => failures.push(error),
      )
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker))
  if (failures.length > 0) throw failures[0]
  return outcomes.sort((one, other) => one.at - other.at).map(({ result }) => result)
}
