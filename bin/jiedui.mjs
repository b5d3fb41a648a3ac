#!/usr/bin/env node
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const built = new URL('../dist/main/cli.js', import.meta.url);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Jiedui 需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}。请到 https://nodejs.org 安装新版。`);
  console.error(`Jiedui needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`);
  process.exitCode = 1;
} else if (!existsSync(built)) {
  console.error('Jiedui 尚未构建，请先运行：npm ci && npm run build（或直接 npm start）');
  console.error('Jiedui is not built yet. Run: npm ci && npm run build (or simply npm start)');
  process.exitCode = 1;
} else {
  const { runCli } = await import(built);
  await runCli(process.argv);
}
