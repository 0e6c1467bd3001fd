import * as z from 'zod/mini'

const index = z.looseObject({
  IndexName: z.string(),
  MgoKeySchema: z.object({
    MgoIndexKeys: z.array(z.object({ Name: z.string(), Direction: z.string() })),
    MgoIsUnique: z.boolean(),
    MgoIsSparse: z.optional(z.boolean()),
  }),
})
const rule = z.object({ read: z.union([z.boolean(), z.string()]), write: z.union([z.boolean(), z.string()]) })
const trigger = z.object({ name: z.string(), type: z.string(), config: z.string() })

/** What the deployment reads of `cloudbaserc.json`; the emulator reads the same file. */
export const deployManifest = z.object({
  functionRoot: z.string(),
  functions: z.array(
    z.object({
      name: z.string(),
      runtime: z.string(),
      timeout: z.number(),
      memorySize: z.number(),
      triggers: z.array(trigger),
      envVariables: z.optional(z.record(z.string(), z.string())),
    }),
  ),
  database: z.object({
    collections: z.array(z.object({ collectionName: z.string(), rule, indexes: z.array(index) })),
  }),
  storage: z.object({ rule }),
})

export type DeployManifest = z.infer<typeof deployManifest>

/** Where to: the CloudBase environment and the bucket of its cloud storage. */
export interface DeployTarget {
  env: string
  bucket: string
}

/** One command of the CloudBase CLI. */
export interface DeployStep {
  /** For whoever reads the plan. */
  what: string
  /** Arguments of `tcb`. */
  command: string[]
  /** An answer that means it was there already. */
  alreadyThere?: RegExp
}

export interface DeployStage {
  title: string
  steps: DeployStep[]
}

/** 'Table exist', 'ResourceExist', '已存在'; not 'Table not exist' or 'NOT_EXIST'. */
const EXISTS = /(?<!not[ _]?)exist|(?<!不)已存在/i

/**
 * Everything the environment needs, in the order in which it is safe: files and collections are closed before anything runs on them.
 * Every step may be repeated. Throws an Error that lists what must not be deployed.
 */
export function deployPlan(manifest: DeployManifest, target: DeployTarget): DeployStage[] {
  const faults = faultsOf(manifest)
  if (faults.length > 0)
    throw new Error(`cloudbaserc.json must not be deployed:\n${faults.map((each) => `  ${each}`).join('\n')}`)
  return [
    storageStage(manifest, target),
    collectionStage(manifest, target),
    indexStage(manifest, target),
    functionStage(manifest, target),
    webStage(target),
  ]
}

/** Variables that functions take over from the environment of whoever deploys (`{{env.NAME}}`), each once. */
export function neededVariables({ functions }: DeployManifest): string[] {
  const values = functions.flatMap(({ envVariables = {} }) => Object.values(envVariables))
  return [
    ...new Set(values.flatMap((value) => [...value.matchAll(/\{\{env\.(\w+)\}\}/g)].flatMap(([, name]) => name ?? []))),
  ]
}

/** Documents hold personal data and go through functions alone; files are handed out by short links alone. */
function faultsOf({ database, storage, functions }: DeployManifest): string[] {
  const open = database.collections.filter(({ rule: { read, write } }) => read !== false || write !== false)
  const timers = functions.flatMap(({ name, triggers }) => triggers.map(({ config }) => ({ name, config })))
  return [
    ...open.map(({ collectionName }) => `collection ${collectionName} is not closed to clients`),
    ...(storage.rule.read === false ? [] : ['cloud storage can be read without a link']),
    ...timers
      .filter(({ config }) => config.trim().split(/\s+/).length !== 7)
      .map(({ name, config }) => `timer of ${name} has not seven fields: ${config}`),
    ...functions.filter(({ triggers }) => triggers.length > 1).map(({ name }) => `${name} has more than one timer`),
  ]
}

function storageStage({ storage }: DeployManifest, { env, bucket }: DeployTarget): DeployStage {
  const resource = `storage:${bucket}`
  return {
    title: 'Close cloud storage (its default is public reading)',
    steps: [{ what: `rule ${JSON.stringify(storage.rule)}`, command: permission(resource, storage.rule, env) }],
  }
}

function collectionStage({ database }: DeployManifest, { env }: DeployTarget): DeployStage {
  const steps = database.collections.flatMap(({ collectionName, rule: closed }): DeployStep[] => [
    {
      what: `collection ${collectionName}`,
      command: cloudApi('CreateTable', {
        EnvId: env,
        TableName: collectionName,
        PermissionInfo: { AclTag: 'ADMINONLY', EnvId: env },
      }),
      alreadyThere: EXISTS,
    },
    {
      what: `rule of ${collectionName} ${JSON.stringify(closed)}`,
      command: permission(`collection:${collectionName}`, closed, env),
    },
  ])
  return { title: 'Create collections, closed to clients', steps }
}

function indexStage({ database }: DeployManifest, { env }: DeployTarget): DeployStage {
  const steps = database.collections.flatMap(({ collectionName, indexes }) =>
    indexes.map((each): DeployStep => {
      const { MgoIndexKeys, MgoIsUnique } = each.MgoKeySchema
      const keys = MgoIndexKeys.map(({ Name, Direction }) => `${Name} ${Direction}`).join(', ')
      return {
        what: `${collectionName}.${each.IndexName} (${keys})${MgoIsUnique ? ' unique' : ''}`,
        command: cloudApi('UpdateTable', { EnvId: env, TableName: collectionName, CreateIndexes: [each] }),
        alreadyThere: EXISTS,
      }
    }),
  )
  return { title: 'Create indexes (an index whose keys changed needs a new name)', steps }
}

function functionStage({ functions, functionRoot }: DeployManifest, { env }: DeployTarget): DeployStage {
  const steps = functions.flatMap(({ name, runtime, timeout, memorySize, triggers }): DeployStep[] => [
    {
      what: `${functionRoot}/${name} (${runtime}, ${memorySize} MB, ${timeout} s)`,
      command: ['fn', 'deploy', name, '--force', '--yes', '-e', env],
    },
    ...triggers.map((each) => ({
      what: `timer ${each.name} of ${name}: ${each.config} (UTC+8)`,
      command: ['fn', 'trigger', 'create', name, '-e', env],
      alreadyThere: EXISTS,
    })),
  ])
  const closed = functions.filter(({ triggers }) => triggers.length > 0)
  const callable = {
    '*': { invoke: 'auth != null' },
    ...Object.fromEntries(closed.map(({ name }) => [name, { invoke: false }])),
  }
  const rules: DeployStep = {
    what: `who may call: anybody signed in, also anonymously; ${closed.map(({ name }) => name).join(', ')} only the timer`,
    command: permission('function', callable, env),
  }
  return { title: 'Deploy functions and their timers', steps: [...steps, rules] }
}

function webStage({ env }: DeployTarget): DeployStage {
  return {
    title: 'Deploy the web app',
    steps: [{ what: 'dist/h5 to /', command: ['hosting', 'deploy', 'dist/h5', '/', '-e', env] }],
  }
}

function cloudApi(action: string, body: object): string[] {
  return ['api', 'tcb', action, '--body', JSON.stringify(body), '--json']
}

function permission(resource: string, allowed: object, env: string): string[] {
  return ['permission', 'set', resource, '--level', 'custom', '--rule', JSON.stringify(allowed), '-e', env]
}
