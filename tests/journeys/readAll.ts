import type cloudbase from '@cloudbase/node-sdk'

const PAGE = 1000

/** Every document of a collection. */
export async function readAll<T>(
  db: ReturnType<ReturnType<typeof cloudbase.init>['database']>,
  collection: string,
): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const { data } = (await db.collection(collection).skip(found.length).limit(PAGE).get()) as { data: T[] } // the SDK types documents as any
    found.push(...data)
    if (data.length < PAGE) return found
  }
}
