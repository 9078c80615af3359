#!/usr/bin/env bash
# Does on GitHub what `simpul intake` has decided: push the draft, open or update its pull request, answer on the report.
# Usage: propose.sh FOLDER | propose.sh --failed
# Needs GH_TOKEN, REPOSITORY (owner/name), BASE (branch to propose to), NUMBER (of the report), RUN_URL.
# All that comes from the report is in files; no word of it ever becomes part of a command.
set -euo pipefail
shopt -s inherit_errexit

MARKER='<!-- simpul:usulan -->'
NAME='github-actions[bot]'
EMAIL='41898282+github-actions[bot]@users.noreply.github.com'

[[ $NUMBER =~ ^[1-9][0-9]{0,9}$ ]] || { echo "no number of a report: $NUMBER" >&2; exit 1; }
branch="usulan/laporan-$NUMBER"
answer="$(mktemp)"

# Whether someone else has worked on the branch: then it is theirs, and nothing is pushed over it.
is_taken_over() {
  git fetch --quiet --depth 1 origin "+refs/heads/$branch:refs/remotes/origin/$branch" 2>/dev/null || return 1
  [[ "$(git log -1 --format=%ae "origin/$branch")" != "$EMAIL" ]]
}

push_draft() {
  local path seen
  path="$(<"$1/path")"
  [[ $path =~ ^innovations/[a-z0-9-]+/[a-z0-9-]+/index\.md$ ]] || { echo "no path of a case" >&2; exit 1; }
  git fetch --quiet --depth 1 origin "+refs/heads/$BASE:refs/remotes/origin/$BASE"
  git switch --quiet --force-create "$branch" "origin/$BASE"
  mkdir -p "$(dirname "$path")"
  cp "$1/case.md" "$path"
  git add -- "$path"
  git -c "user.name=$NAME" -c "user.email=$EMAIL" commit --quiet --file "$1/title"
  if seen="$(git rev-parse --quiet --verify "refs/remotes/origin/$branch")"; then
    git diff --quiet "$seen" HEAD || git push --quiet --force-with-lease="$branch:$seen" origin "$branch"
  else
    git push --quiet origin "$branch"
  fi
}

# Prints the numbers of other reports whose drafts hold the same case.
same_elsewhere() {
  local path ref
  path="$(<"$1/path")"
  git fetch --quiet --depth 1 origin '+refs/heads/usulan/*:refs/remotes/origin/usulan/*'
  for ref in $(git for-each-ref --format='%(refname)' 'refs/remotes/origin/usulan/'); do
    if [[ $ref =~ /usulan/laporan-([0-9]+)$ && ${BASH_REMATCH[1]} != "$NUMBER" ]] && git cat-file -e "$ref:$path" 2>/dev/null; then
      echo "#${BASH_REMATCH[1]}"
    fi
  done
}

# Prints the address of the pull request.
open_pull_request() {
  local title number draft=()
  title="$(<"$1/title")"
  number="$(gh pr list --repo "$REPOSITORY" --head "$branch" --state open --json number --jq '.[0].number // empty')"
  if [[ -z $number ]]; then
    [[ $2 == draft ]] && draft=(--draft)
    gh pr create --repo "$REPOSITORY" --head "$branch" --base "$BASE" --title="$title" --body-file "$1/body.md" "${draft[@]}"
    return
  fi
  gh pr edit "$number" --repo "$REPOSITORY" --title="$title" --body-file "$1/body.md"
  [[ $2 == draft ]] && draft=(--undo)
  gh pr ready "$number" --repo "$REPOSITORY" "${draft[@]}" >/dev/null
}

# Writes the one comment, or brings it up to date.
say() {
  local found id
  found="$(gh api --paginate "repos/$REPOSITORY/issues/$NUMBER/comments" --jq \
    ".[] | select(.user.login == \"$NAME\" and (.body | startswith(\"$MARKER\"))) | .id")"
  id="${found%%$'\n'*}"
  if [[ -n $id ]]; then
    gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$id" --field "body=@$answer"
  else
    gh api --silent --method POST "repos/$REPOSITORY/issues/$NUMBER/comments" --field "body=@$answer"
  fi
}

if [[ $1 == --failed ]]; then
  printf '%s\n\n%s\n\n%s\n' "$MARKER" \
    'Terima kasih sudah mengirim. Mesin kami gagal mengolah laporan ini. Itu bukan kesalahan Anda, dan isian Anda tidak hilang: petugas hub akan melihatnya. Menyunting isian akan membuat mesin mencoba lagi.' \
    "Catatan untuk petugas: $RUN_URL" >"$answer"
  say
  exit
fi

state="$(<"$1/state")"
[[ $state == nothing ]] && exit
cp "$1/comment.md" "$answer"
if [[ $state == draft || $state == ready ]]; then
  if is_taken_over; then
    printf '\n%s\n' 'Petugas hub sudah menyunting draf ini, jadi perubahan Anda yang terbaru belum ikut. Petugas akan memindahkannya.' >>"$answer"
  else
    push_draft "$1"
    address="$(open_pull_request "$1" "$state")"
    printf '\nDraf untuk petugas hub: %s\n' "$address" >>"$answer"
    others="$(same_elsewhere "$1")"
    if [[ -n $others ]]; then
      printf '\nAda laporan lain untuk inovasi yang sama: %s. Petugas hub akan menyatukannya.\n' "${others//$'\n'/, }" >>"$answer"
    fi
  fi
elif [[ $state != comment ]]; then
  echo "no such state" >&2
  exit 1
fi
say
