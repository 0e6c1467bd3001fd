/** Read by the Taro build alone; the tests bring their own presets. */
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]] }
