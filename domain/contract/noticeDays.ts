import * as z from 'zod/mini'

export const stripDay = z.object({
  on: z.string(),
  kind: z.enum(['work', 'holiday', 'weekend', 'makeUp']),
  name: z.optional(z.string()),
})

/** A running notice as the home screen announces it. 第六条(四) */
export const runningNotice = z.object({
  id: z.string(),
  title: z.string(),
  postedOn: z.string(),
  endOn: z.string(),
  workingDays: z.number(),
  strip: z.array(stripDay),
})

export type RunningNotice = z.infer<typeof runningNotice>
