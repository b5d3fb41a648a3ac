import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Offers to open the address where a person sits at a desktop; says nothing on a server. */
export function offerBrowser(url: string, ask: () => void): void {
  const opener = openerOf(process.platform, process.env);
  if (!opener || !process.stdin.isTTY || !process.stdout.isTTY) return;
  ask();
  const [command, ...args] = opener;
  void once(process.stdin, 'data').then(() => {
    process.stdin.pause();
    const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
    child.on('error', () => process.stdout.write(`${url}\n`));
    child.unref();
    return undefined;
  });
}

function openerOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}
