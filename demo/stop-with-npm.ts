/**
 * npm runs a script through a shell, and who stops npm (SIGTERM) stops the shell with it but not
 * what the shell has started: the server would go on and keep its port. So it looks whether its
 * parent is still the one that started it.
 *
 * @param stop what to do once npm is gone; nothing ever happens for what npm did not start
 */
export function stopWithNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    stop();
  }, 500);
  look.unref();
}
