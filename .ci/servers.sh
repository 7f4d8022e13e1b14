# Sourced by run: real servers to test against. Uses those that the environment names; else starts, on free loopback ports, those that
# were built beside the clone; else says which tests are skipped.

# Scripts that start them, and where their programs are built to; run with a directory of data, logs and process ids.
real_scripts=${REAL_SCRIPTS:-$PWD/../shared/real}
export REAL_BIN=${REAL_BIN:-/tmp/real/bin}
real_run=

use_real_servers() {
  if [ -n "${REAL_ARGOCD_URL:-}" ]; then
    say "Testing against the Argo CD at $REAL_ARGOCD_URL"
  elif [ ! -x "$real_scripts/up" ]; then
    say "No Argo CD to test against: tests that need one are skipped (set REAL_ARGOCD_URL, REAL_ARGOCD_TOKEN and REAL_ARGOCD_READER_TOKEN)"
  elif [ ! -x "$REAL_BIN/argocd" ]; then
    say "No Argo CD is built in $REAL_BIN: tests that need one are skipped (build it with $real_scripts/build)"
  else
    install_server_packages
    start_real_servers
  fi
}

install_server_packages() {
  local missing=()
  command -v redis-server >/dev/null || missing+=(redis-server)
  command -v git >/dev/null || missing+=(git)
  command -v gpg >/dev/null || missing+=(gpg)
  command -v curl >/dev/null || missing+=(curl)
  command -v openssl >/dev/null || missing+=(openssl)
  command -v ip >/dev/null || missing+=(iproute2)
  install_debian "${missing[@]}"
}

# The first of 31 ports in a row that nobody listens on.
free_ports() {
  node -e '
    const { createServer } = require("net");
    const isFree = port => new Promise(resolve => {
      const server = createServer().once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    (async () => {
      for (let first = 21100; first < 30000; first += 100) {
        const ports = Array.from({ length: 31 }, (_, i) => first + i);
        if ((await Promise.all(ports.map(isFree))).every(Boolean)) return console.log(first);
      }
      process.exit(1);
    })();'
}

start_real_servers() {
  local parts=(argocd) path=$PATH first
  [ -x "$REAL_BIN/gitea" ] && parts+=(gitea)
  first=$(free_ports) || fail "No 31 ports in a row are free on 127.0.0.1."
  say "Starting ${parts[*]} from 127.0.0.1:$first on"
  real_run=$work/real
  export REAL_RUN=$real_run REAL_PORT=$first
  # In a session of its own: a Ctrl-C in the middle must not keep it from noting what it started.
  setsid --wait "$real_scripts/up" "${parts[@]}" || {
    tail -n 15 "$real_run"/log/*.log >&2 || true
    fail "${parts[*]} did not start; above are the ends of their logs."
  }
  . "$real_run/env"
  # Its tools after those of the machine; and nothing that was not asked for.
  PATH=$path:$REAL_BIN
  unset REAL_PROMETHEUS_URL
  [ -n "${REAL_GITEA_TOKEN:-}" ] || unset REAL_GITEA_URL
  [ -n "${REAL_ARGOCD_TOKEN:-}" ] || fail "Argo CD started, but gave no token; see $real_scripts."
}

stop_real_servers() {
  [ -n "$real_run" ] || return 0
  "$real_scripts/down" || echo "Not all servers of $real_run ended." >&2
}
