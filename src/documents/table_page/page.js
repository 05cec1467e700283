"use strict";
// A table's notes in the browser: every change lies in this browser's store before it is said to be saved, and the file
// that is carried to the facilitator is a table's file like any other.
(() => {
  const find = (id) => document.getElementById(id);
  const { words, file, head, themes, longest, table, cues } = JSON.parse(find("told").textContent);
  const place = `rundbord ${file.record} ${table}`;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const clock = (at) => {
    const time = new Date(at);
    return `${time.getHours()}.${String(time.getMinutes()).padStart(2, "0")}`;
  };
  const short = (text) => (text.length > 48 ? `${text.slice(0, 47)}…` : text);
  // JSON that is read elsewhere must be whole text: half a sign, as a cut paste leaves it, is none.
  const whole = (text) => Array.from(text, (sign) => (/^[\uD800-\uDFFF]$/.test(sign) ? "\uFFFD" : sign)).join("");

  // What the browser did not keep is held by the page, which goes on and says so.
  const held = new Map();
  let keeps = true;
  const read = (name) => {
    if (held.has(name)) return held.get(name);
    try {
      return localStorage.getItem(`${place} ${name}`);
    } catch {
      return null;
    }
  };
  const keep = (name, text) => {
    try {
      localStorage.setItem(`${place} ${name}`, text);
      held.delete(name);
    } catch {
      held.set(name, text);
    }
    keeps = held.size === 0;
  };

  // Each browser's page is a source of its own, so that two at one table lie beside each other.
  const begun = () => ({
    page: hex(crypto.getRandomValues(new Uint8Array(16))), made: 0, sources: 0, notes: [], added: [], outlived: [], erased: [], changes: 0, carried: 0,
  });
  // Where somebody empties the browser's store while the page is open, the page still has what stood in it.
  let latest = null;
  const notes = () => JSON.parse(read("notes") ?? latest);
  const store = (all) => {
    latest = JSON.stringify(all);
    keep("notes", latest);
  };
  const change = (what) => {
    const all = notes();
    what(all);
    all.changes += 1;
    store(all);
    show();
  };

  // A value of the list names a theme and perhaps its question by their ids: a later page of the same table may have them
  // in other places, or no longer.
  const under = (asked, all) => {
    const [id, question] = JSON.parse(asked);
    const parking = themes.find((theme) => theme.kind === "parking") ?? themes[0];
    const theme = [...themes, ...all.added, ...all.outlived].find((theme) => theme.id === id) ?? parking;
    return { theme, question: theme.questions.find((known) => known.id === question) };
  };

  const field = find("note");
  const asked = find("asked");
  const kind = find("kind");
  const own = find("own");
  const added = find("added");
  let editing = null;
  const offer = (value, all) => {
    if (Array.from(asked.options).some((option) => option.value === value)) return;
    const { theme, question } = under(value, all);
    asked.append(new Option(question?.text ?? theme.title, value));
  };

  const say = (text) => {
    find("status").textContent = keeps ? text : `${text} ${words.unkept}`;
  };

  // What is being written, and beside it a note that is being mended, are there again when the page is opened anew.
  const stored = (name) => JSON.parse(read(name) ?? "null");
  const draft = () => {
    const typed = { at: editing, text: field.value, asked: asked.value, kind: kind.value, own: own.checked };
    keep(editing === null ? "draft" : "mended", JSON.stringify(typed));
  };
  const lay = (typed) => {
    field.value = typed?.text ?? "";
    if (typed) offer(typed.asked, notes());
    asked.value = typed?.asked ?? asked.value;
    kind.value = typed?.kind ?? "";
    own.checked = typed?.own ?? false;
    remind();
  };

  // As the program compares words: small, and without Danish letters and accents.
  const key = (word) =>
    word.normalize("NFC").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
      .replace(/æ/g, "ae").replace(/[øœ]/g, "o").replace(/a+/g, "a").replace(/oe/g, "o");
  // Short beginnings are whole words.
  const begins = (word, part) => (part.length <= 4 ? word === part || word === `${part}s` : word.startsWith(part));
  const ends = (word, parts, not) => parts.some((part) => word.length > part.length + 1 && word.endsWith(part)) && !not.includes(word);
  const isIll = (word) => cues.illness.some((part) => begins(word, part)) || ends(word, cues.illness_endings, cues.no_illness);
  const isMedicine = (word) =>
    cues.medicines.some((part) => word.startsWith(part)) || (word.length >= 7 && ends(word, cues.medicine_endings, cues.no_medicine));
  // It asks and does nothing: what it misses the person at the table still sees, as the program would.
  const mayBeOwnCase = (text) => {
    if (/(^|\D)\d{6}[- ]?\d{4}(?!\d)/.test(text)) return true;
    const said = (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(key);
    const isKin = (word) => cues.kin.includes(word) || cues.kin.includes(word.replace(/s$/, ""));
    const tells = said.some((word, at) => cues.self.includes(word) || (cues.owners.includes(word) && isKin(said[at + 1] ?? "")));
    return said.some(isMedicine) || (tells && said.some(isIll)) || said.some((word, at) => cues.own.includes(word) && cues.child.includes(said[at + 1]));
  };
  // Read aloud where it comes, and not at each letter that follows.
  const remind = () => {
    const hides = own.checked || !mayBeOwnCase(field.value.slice(0, 2000));
    if (hides === find("toown").hidden) return;
    find("toown").hidden = hides;
    find("cue").className = hides ? "" : "asks";
    find("cuetext").textContent = hides ? "" : words.cue;
  };
  const leave = () => {
    editing = null;
    keep("mended", "null");
    lay(stored("draft"));
    show();
    field.focus();
  };

  const write = () => {
    const text = whole(field.value.trim());
    const signs = Array.from(text).length;
    const refuse = (why) => {
      say(why);
      return false;
    };
    if (signs === 0) return refuse(words.empty);
    if (signs > longest) return refuse(fill(words.long, { found: signs, limit: longest }));
    const at = new Date().toISOString();
    const said = { text, asked: asked.value, kind: kind.value, own: own.checked };
    const which = editing;
    change((all) => {
      if (which === null) all.notes.push({ at, gone: false });
      const note = all.notes[which ?? all.notes.length - 1];
      // It may have been carried before somebody saw that it was an own case: what was carried is erased for good, and what
      // it is mended to goes on under a name of its own.
      if (said.own && !note.own && note.source !== undefined) all.erased.push(note.source);
      if (note.source === undefined || (said.own && !note.own)) note.source = all.sources += 1;
      Object.assign(note, said);
    });
    if (which === null) {
      lay({ asked: said.asked });
      draft();
    }
    leave();
    say(fill(keeps ? words.kept : words.here, { clock: clock(at) }));
    return true;
  };

  const button = (text, name, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", `${text}: ${name}`);
    made.addEventListener("click", act);
    return made;
  };
  // What the table will report.
  const star = (note, name, at) => {
    const made = button(words.star, name, () => {
      change((all) => (all.notes[at].star = !note.star));
      say(fill(keeps ? words.kept : words.here, { clock: clock(Date.now()) }));
      find("notes").querySelector(`[data-star="${at}"]`)?.focus();
    });
    made.dataset.star = at;
    made.setAttribute("aria-pressed", note.star ? "true" : "false");
    if (note.star) made.prepend("★ ");
    return made;
  };
  const take = (at) => {
    if (editing !== null && field.value.trim() !== "" && !write()) return field.focus();
    editing = at;
    lay(notes().notes[at]);
    draft();
    show();
    field.focus();
  };

  const row = (note, at, all) => {
    const item = document.createElement("li");
    const text = document.createElement("p");
    text.textContent = note.text;
    if (note.gone) text.className = "gone";
    const about = document.createElement("p");
    about.className = "about";
    const name = short(note.text);
    const { theme, question } = under(note.asked, all);
    const marks = [clock(note.at), short(question?.text ?? theme.title)];
    if (note.kind) marks.push(words[note.kind]);
    if (note.own) marks.push(words.own);
    if (note.gone) marks.push(words.gone);
    about.textContent = `${marks.join(" · ")} `;
    about.append(
      button(words.edit, name, () => take(at)),
      " ",
      button(note.gone ? words.back : words.withdraw, name, () => {
        change((all) => (all.notes[at].gone = !note.gone));
        say(fill(keeps ? words.kept : words.here, { clock: clock(Date.now()) }));
      }),
      " ",
      star(note, name, at),
    );
    item.append(text, about);
    return item;
  };

  const show = () => {
    const all = notes();
    find("notes").replaceChildren(...all.notes.map((note, at) => row(note, at, all)).reverse());
    const count = all.notes.filter((note) => !note.gone).length;
    const waiting = all.changes > all.carried;
    find("carry").textContent = fill(count === 0 ? words.none : waiting ? words.waiting : words.carried, { count });
    // Another tab may have added one.
    all.added.forEach((theme) => offer(JSON.stringify([theme.id]), all));
    find("leave").hidden = editing === null;
    find("title").textContent = editing === null ? words.new : words.editing;
  };

  // The whole of what stands here: taken in again it changes only what is new.
  const meeting = (all) => {
    const asked = (note) => {
      const { theme, question } = under(note.asked, all);
      return question === undefined ? { theme: theme.id } : { theme: theme.id, question: question.id };
    };
    const source = (number) => `${all.page}-${number}`;
    const stand = all.notes.map((note) => ({ ...note, source: source(note.source) })).filter((note) => !note.gone);
    const said = stand
      .filter((note) => !note.own)
      .map((note) => ({ source: note.source, at: note.at, tables: [], asked: asked(note), kind: note.kind || null, text: note.text, starred: note.star === true }));
    // Of an own case only that there is one.
    const own_cases = stand.filter((note) => note.own).map(asked);
    const erased = all.erased.map(source);
    // Of the table's own themes, and of those that the meeting no longer has, the ones that have something: one that was
    // begun by mistake is none.
    const used = stand.map((note) => under(note.asked, all).theme).filter((theme, at, every) => every.indexOf(theme) === at && !themes.includes(theme));
    return { page: all.page, made: new Date(all.made).toISOString(), themes: [...themes, ...used], said, silent: [], own_cases, erased };
  };

  const carry = async () => {
    if (!globalThis.crypto?.subtle) return say(words.old);
    const all = notes();
    const made = Math.max(Date.now(), all.made + 1);
    all.made = made;
    const body = new TextEncoder().encode(JSON.stringify({ ...file, own_meeting: meeting(all) }));
    const sum = hex(new Uint8Array(await crypto.subtle.digest("SHA-256", body)));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${head}${sum}\n`, body], { type: "application/octet-stream" }));
    link.download = words.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    // Somebody may have written on meanwhile.
    store({ ...notes(), made, carried: all.changes });
    show();
    say(fill(words.ready, { file: words.file }));
  };

  find("form").addEventListener("submit", (event) => {
    event.preventDefault();
    write();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      write();
    } else if (event.key === "Escape" && editing !== null) leave();
  });
  find("form").addEventListener("input", (event) => {
    if (event.target === added) return;
    draft();
    remind();
  });
  find("toown").addEventListener("click", () => {
    own.checked = true;
    draft();
    remind();
    field.focus();
  });
  const addTheme = () => {
    const title = whole(added.value.trim().replace(/\s+/g, " "));
    if (title === "") return added.focus();
    const all = notes();
    const titles = [...themes, ...all.added].map((theme) => theme.title.toLowerCase());
    if (titles.includes(title.toLowerCase())) return say(words.known);
    const id = `${all.page}-theme-${all.added.length + 1}`;
    change((all) => all.added.push({ id, title, kind: "theme", questions: [] }));
    asked.value = JSON.stringify([id]);
    added.value = "";
    find("newtheme").open = false;
    draft();
    say(fill(words.added, { title }));
    field.focus();
  };
  find("add").addEventListener("click", addTheme);
  added.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    addTheme();
  });
  find("leave").addEventListener("click", leave);
  find("fetch").addEventListener("click", carry);
  // Two tabs of one page would write over each other's half-written words: whoever opened it first goes on, and the later
  // one says so.
  const tab = hex(crypto.getRandomValues(new Uint8Array(8)));
  const tell = (name) => {
    try {
      localStorage.setItem(`${place} ${name}`, `${tab} ${Date.now()}`);
    } catch {
      // Where nothing is kept nothing is written over.
    }
  };
  addEventListener("storage", ({ key }) => {
    if (taken) return;
    if (key === `${place} opened`) tell("taken");
    else if (key === `${place} taken`) giveWay();
    else show();
  });
  let taken = false;
  const giveWay = () => {
    taken = true;
    document.querySelectorAll("button, input, select, textarea").forEach((part) => (part.disabled = true));
    find("status").textContent = words.taken;
  };
  tell("opened");

  if (globalThis.crypto?.subtle) find("old").remove();
  const before = { ...begun(), ...JSON.parse(read("notes") ?? "{}") };
  // A theme that notes stand under outlives a page that no longer has it.
  const earlier = before.outlived.filter((old) => !themes.some((theme) => theme.id === old.id));
  store({ ...before, outlived: [...themes, ...earlier] });
  editing = stored("mended")?.at ?? null;
  show();
  lay(stored(editing === null ? "draft" : "mended"));
  // What is kept nowhere must not be closed unawares.
  addEventListener("beforeunload", (event) => {
    const all = notes();
    if (!keeps && all.changes > all.carried) event.preventDefault();
  });
  say(keeps ? "" : words.unkept);
  field.focus();
})();
