'use strict'
// Receives what WeChat pushes and keeps it.
const cloudbase = require('@cloudbase/node-sdk')

const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })

module.exports.main = async (event) => {
  await app.database().collection('notes').add({ pushed: event })
  return 'success'
}
