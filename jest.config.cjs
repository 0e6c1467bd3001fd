const babel = [
  'babel-jest',
  {
    configFile: false,
    babelrc: false,
    presets: [
      ['@babel/preset-env', { targets: { node: 'current' } }],
      ['@babel/preset-react', { runtime: 'automatic' }],
      '@babel/preset-typescript',
    ],
  },
]
const shared = {
  transform: { '\\.(t|j)sx?$': babel },
  // Published as modules alone, which Jest cannot load as they are.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
}

/** Four projects: pure and server code in Node, screens in jsdom, the compiled WeChat bundle, and faults (run on their own). */
module.exports = {
  testTimeout: 30_000,
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/{domain,cloudfunctions,emulator,config}/**/*.test.ts',
        '<rootDir>/tests/{journeys,docs}/**/*.test.ts',
        '<rootDir>/src/**/*.node.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/tests/screens/setup.ts'],
      moduleNameMapper: {
        '\\.(s?css)$': 'identity-obj-proxy',
        '^@tarojs/components$': '<rootDir>/tests/screens/taroComponents.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/screens/taro.ts',
        ...shared.moduleNameMapper,
      },
    },
    { ...shared, displayName: 'bundle', testEnvironment: 'node', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    { ...shared, displayName: 'faults', testEnvironment: 'node', testMatch: ['<rootDir>/tests/faults/**/*.test.ts'] },
  ],
}
