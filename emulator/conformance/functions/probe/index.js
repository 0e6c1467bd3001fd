'use strict'
// A function that shows what a function sees, and misbehaves on request.
const { setTimeout: pause } = require('node:timers/promises')
const cloudbase = require('@cloudbase/node-sdk')

const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })
let served = 0

const ACTIONS = {
  echo: async (event) => event,
  whoAmI: async () => app.auth().getUserInfo(),
  context: async (_event, context) => ({ context, timeZone: process.env.TZ, secret: process.env.PROBE_SECRET }),
  instance: async ({ waitMs = 0 }) => {
    served += 1
    await pause(waitMs)
    return { pid: process.pid, served }
  },
  clock: async () => ({
    now: Date.now(),
    built: new Date().getTime(),
    fixed: new Date(0).toISOString(),
    text: Date(),
    isDate: new Date() instanceof Date,
  }),
  nothing: async () => undefined,
  throws: async () => {
    throw new Error('the probe was told to throw')
  },
  exits: async () => process.exit(3),
  fillsMemory: async () => {
    const kept = []
    for (;;) kept.push(Array.from({ length: 100_000 }, (_value, at) => ({ at })))
  },
  big: async ({ sizeBytes }) => 'x'.repeat(sizeBytes),
  trips: async () => {
    const notes = app.database().collection('notes')
    await notes.add({ text: 'one' })
    await notes.where({ text: 'one' }).get()
    await app.getTempFileURL({ fileList: ['cloud://nowhere/none'] })
    await app.callFunction({ name: 'other', data: {} })
    await app.callWxOpenApi({
      apiName: 'security.msgSecCheck',
      requestData: { version: 2, scene: 2, openid: 'o1', content: '你好' },
    })
    return 'done'
  },
  weixin: async ({ apiName, requestData }) => app.callWxOpenApi({ apiName, requestData }),
}

module.exports.main = async (event, context) => ACTIONS[event.action](event, context)
