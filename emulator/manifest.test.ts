import { parseManifest } from '@/emulator/manifest'

it('fills in what CloudBase takes when nothing is said', () => {
  expect(parseManifest({ envId: 'e', functions: [{ name: 'experts' }] })).toEqual({
    envId: 'e',
    functionRoot: 'cloudfunctions',
    functions: [
      {
        name: 'experts',
        timeout: 3,
        memorySize: 256,
        runtime: 'Nodejs20.19',
        handler: 'index.main',
        envVariables: {},
        triggers: [],
      },
    ],
    database: { collections: [] },
    storage: { rule: { read: false, write: 'auth != null' } },
  })
})

it('lists every fault with its path', () => {
  const faulty = {
    envId: '',
    functions: [
      { name: '../x', timeout: 9000, triggers: [{ name: 't', type: 'timer', config: '0 2 * * *' }] },
      {
        name: 'two',
        triggers: Array.from({ length: 2 }, () => ({ name: 't', type: 'timer', config: '0 0 2 * * * *' })),
      },
    ],
    storage: { rule: { read: 'everybody', write: true } },
    database: {
      collections: [
        {
          collectionName: 'experts',
          indexes: [{ IndexName: 'x', MgoKeySchema: { MgoIndexKeys: [], MgoIsUnique: false } }],
        },
      ],
    },
  }

  const message = (() => {
    try {
      return JSON.stringify(parseManifest(faulty))
    } catch (error) {
      return String(error)
    }
  })()

  expect(
    message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(':')[0]),
  ).toEqual([
    'envId',
    'functions.0.name',
    'functions.0.timeout',
    'functions.0.triggers.0.config',
    'functions.1.triggers',
    'database.collections.0.indexes.0.MgoKeySchema.MgoIndexKeys',
    'storage.rule.read',
  ])
  expect(message).toContain('must have 7 fields')
  expect(message).toContain('"everybody" is not understood')
})
