// Finds a Chromium for the browser tests, or installs Debian's where we may. Never skips in silence.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe', 'msedge.exe'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

function found() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return existsSync(given) ? given : undefined;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...elsewhere].find((path) => existsSync(path));
}

export function findOrInstallChromium() {
  const before = found();
  if (before) return before;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0 && !process.env['CHROMIUM_PATH'];
  if (isDebianRoot) {
    console.log('安装 Chromium 与中文字体（浏览器测试用）… Installing Chromium and Chinese fonts for the browser tests…');
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
    const now = found();
    if (now) return now;
  }
  console.error('没有找到 Chromium，浏览器测试无法进行。请安装 Chromium 或 Chrome（Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk），');
  console.error('或用环境变量 CHROMIUM_PATH 指明它的位置，然后重新运行 npm test。');
  console.error('No Chromium was found, and the browser tests need one. Install Chromium or Chrome (Debian/Ubuntu: sudo apt-get install chromium');
  console.error('fonts-noto-cjk), or name it in the environment variable CHROMIUM_PATH, and run npm test again.');
  process.exit(1);
}
