'use strict'
// A timer function: gives back its event and the identity it sees.
module.exports.main = async (event) => ({
  event,
  openid: process.env.WX_OPENID ?? '',
  source: process.env.TRIGGER_SRC ?? '',
})
