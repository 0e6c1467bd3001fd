'use strict'
// A function that cannot be loaded.
throw new Error('broken at load')
