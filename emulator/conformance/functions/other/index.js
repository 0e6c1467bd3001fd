'use strict'
// Called by other functions: tells who it believes to serve.
module.exports.main = async (event) => ({ event, openid: process.env.WX_OPENID ?? '', uid: process.env.TCB_UUID ?? '' })
