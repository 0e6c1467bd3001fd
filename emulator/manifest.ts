import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { parseStorageRule } from '@/emulator/storage/rule'
import { parseCron } from '@/emulator/timers/cron'

const parses = <T>(parse: (value: T) => unknown) =>
  z.check<T>((context) => {
    try {
      parse(context.value)
    } catch (error) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: error instanceof Error ? error.message : String(error),
      })
    }
  })

const TRIGGER = z.object({
  name: z.string(),
  type: z.literal('timer', 'only timer triggers are known'),
  config: z.string().check(parses<string>(parseCron)),
})

const FUNCTION = z.object({
  name: z.string().check(z.regex(/^[A-Za-z][\w-]{0,59}$/, 'a function name is 1 to 60 letters, digits, - or _')),
  timeout: z._default(z.number().check(z.gte(1), z.lte(900)), 3),
  memorySize: z._default(z.number().check(z.gte(64), z.lte(3072)), 256),
  runtime: z._default(z.string(), 'Nodejs20.19'),
  handler: z._default(z.string().check(z.regex(/^[\w/-]+\.\w+$/, 'a handler is written file.export')), 'index.main'),
  /** Values may name a variable of the surrounding process: `{{env.NAME}}`. */
  envVariables: z._default(z.record(z.string(), z.string()), {}),
  triggers: z._default(z.array(TRIGGER).check(z.maxLength(1, 'CloudBase takes exactly one trigger per function')), []),
})

const INDEX = z.object({
  IndexName: z.string(),
  MgoKeySchema: z.object({
    MgoIndexKeys: z
      .array(z.object({ Name: z.string(), Direction: z.enum(['1', '-1', '2dsphere']) }))
      .check(z.minLength(1)),
    MgoIsUnique: z.boolean(),
    MgoIsSparse: z.optional(z.boolean()),
  }),
})

const RULE = z.union([z.boolean(), z.string()]).check(parses<boolean | string>(parseStorageRule))

const MANIFEST = z.object({
  envId: z.string().check(z.minLength(1)),
  functionRoot: z._default(z.string(), 'cloudfunctions'),
  functions: z._default(z.array(FUNCTION), []),
  database: z._default(
    z.object({
      collections: z.array(
        z.object({ collectionName: z.string(), indexes: z.array(INDEX), aclTag: z.optional(z.string()) }),
      ),
    }),
    { collections: [] },
  ),
  storage: z._default(z.object({ rule: z.object({ read: RULE, write: RULE }) }), {
    rule: { read: false, write: 'auth != null' },
  }),
})

/** `cloudbaserc.json`, read: what the environment holds. One file feeds the emulator and the deployment. */
export type Manifest = z.infer<typeof MANIFEST>
/** One function of the manifest; `timeout` in seconds, `memorySize` in MB. */
export type FunctionSpec = Manifest['functions'][number]

/** The manifest in a plain value, with defaults filled in; throws an Error that lists every fault with its path. */
export function parseManifest(value: unknown): Manifest {
  const parsed = MANIFEST.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(root)'}: ${issue.message}`)
  throw new Error(`cloudbaserc.json is not valid:\n${faults.join('\n')}`)
}

/** Reads the manifest from a file; throws as `parseManifest` does, or when the file is missing or not JSON. */
export function readManifest(file: string): Manifest {
  return parseManifest(JSON.parse(readFileSync(file, 'utf8')))
}
