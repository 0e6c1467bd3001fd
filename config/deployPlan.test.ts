import { readFileSync } from 'node:fs'
import { deployManifest, deployPlan, neededVariables, type DeployManifest } from './deployPlan'

const TARGET = { env: 'zhidao-1a2b', bucket: '7a68-zhidao-1a2b-1300000000' }

const actual = () => deployManifest.parse(JSON.parse(readFileSync('cloudbaserc.json', 'utf8')))

function small(fields: Partial<DeployManifest> = {}): DeployManifest {
  return {
    functionRoot: 'dist/cloudfunctions',
    functions: [
      {
        name: 'daily',
        runtime: 'Nodejs20.19',
        timeout: 55,
        memorySize: 256,
        triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }],
      },
    ],
    database: {
      collections: [
        {
          collectionName: 'audit',
          rule: { read: false, write: false },
          indexes: [
            { IndexName: 'at', MgoKeySchema: { MgoIndexKeys: [{ Name: 'at', Direction: '-1' }], MgoIsUnique: true } },
          ],
        },
      ],
    },
    storage: { rule: { read: false, write: 'auth != null' } },
    ...fields,
  }
}

it('closes storage first, then collections, before indexes, functions and the web app', () => {
  const plan = deployPlan(small(), TARGET)

  expect(plan.flatMap((stage) => stage.steps.map((step) => step.command))).toEqual([
    [
      'permission',
      'set',
      'storage:7a68-zhidao-1a2b-1300000000',
      '--level',
      'custom',
      '--rule',
      '{"read":false,"write":"auth != null"}',
      '-e',
      'zhidao-1a2b',
    ],
    [
      'api',
      'tcb',
      'CreateTable',
      '--body',
      '{"EnvId":"zhidao-1a2b","TableName":"audit","PermissionInfo":{"AclTag":"ADMINONLY","EnvId":"zhidao-1a2b"}}',
      '--json',
    ],
    [
      'permission',
      'set',
      'collection:audit',
      '--level',
      'custom',
      '--rule',
      '{"read":false,"write":false}',
      '-e',
      'zhidao-1a2b',
    ],
    [
      'api',
      'tcb',
      'UpdateTable',
      '--body',
      '{"EnvId":"zhidao-1a2b","TableName":"audit","CreateIndexes":[{"IndexName":"at","MgoKeySchema":{"MgoIndexKeys":[{"Name":"at","Direction":"-1"}],"MgoIsUnique":true}}]}',
      '--json',
    ],
    ['fn', 'deploy', 'daily', '--force', '--yes', '-e', 'zhidao-1a2b'],
    ['fn', 'trigger', 'create', 'daily', '-e', 'zhidao-1a2b'],
    [
      'permission',
      'set',
      'function',
      '--level',
      'custom',
      '--rule',
      '{"*":{"invoke":"auth != null"},"daily":{"invoke":false}}',
      '-e',
      'zhidao-1a2b',
    ],
    ['hosting', 'deploy', 'dist/h5', '/', '-e', 'zhidao-1a2b'],
  ])
})

it('may be repeated: whatever creates something takes "exists" for an answer', () => {
  const steps = deployPlan(small(), TARGET).flatMap((stage) => stage.steps)

  const creating = steps.filter(({ command }) => /Table$|^create$/.test(command[2] ?? ''))
  expect(creating).toHaveLength(3)
  for (const { alreadyThere = /^$/ } of creating) {
    expect('[ResourceUnavailable.ResourceExist] Table').toMatch(alreadyThere)
    expect('Db or Table not exist: audit').not.toMatch(alreadyThere)
    expect('DATABASE_COLLECTION_NOT_EXIST').not.toMatch(alreadyThere)
  }
})

it('covers every collection, index, function and timer of the manifest', () => {
  const manifest = actual()

  const said = deployPlan(manifest, TARGET).map((stage) => stage.steps.map((step) => step.what).join('\n'))

  const [, collections = '', indexes = '', functions = ''] = said
  for (const { collectionName, indexes: each } of manifest.database.collections) {
    expect(collections).toContain(`collection ${collectionName}`)
    for (const { IndexName } of each) expect(indexes).toContain(`${collectionName}.${IndexName} `)
  }
  for (const { name } of manifest.functions) expect(functions).toContain(`/${name} (`)
  expect(functions).toContain('timer everyMinute of daily')
})

it.each([
  [
    'an open collection',
    {
      database: {
        collections: [{ collectionName: 'accounts', rule: { read: 'auth != null', write: false }, indexes: [] }],
      },
    },
    'collection accounts is not closed to clients',
  ],
  [
    'storage that anybody may read',
    { storage: { rule: { read: true, write: false } } },
    'cloud storage can be read without a link',
  ],
  [
    'a timer of five fields',
    {
      functions: [
        {
          name: 'daily',
          runtime: '',
          timeout: 1,
          memorySize: 1,
          triggers: [{ name: 't', type: 'timer', config: '* * * * *' }],
        },
      ],
    },
    'timer of daily has not seven fields: * * * * *',
  ],
])('refuses %s', (_what, fields, sentence) => {
  expect(() => deployPlan(small(fields), TARGET)).toThrow(sentence)
})

it('names every variable that functions take over, the keys of ID numbers among them', () => {
  expect(neededVariables(actual())).toEqual(
    expect.arrayContaining(['CONTENT_CHECK_OPENID', 'ID_NUMBER_KEYS', 'ID_NUMBER_LOOKUP_KEY']),
  )
  expect(neededVariables(small())).toEqual([])
})
