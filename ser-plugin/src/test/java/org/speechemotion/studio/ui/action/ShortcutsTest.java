// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.text.Keymap;
import org.junit.jupiter.api.Test;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.Utilities;

class ShortcutsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/speechemotion/studio/ui");
    private static final Pattern KEY = Pattern.compile("path = \"Shortcuts\", name = \"([^\"]+)\"");
    private static final Pattern MENU = Pattern.compile("path = \"(Menu/[^\"]+)\", position = (\\d+)");

    private static Map<String, List<String>> users(Pattern pattern) throws IOException {
        Map<String, List<String>> users = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("Action.java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = matcher.groupCount() == 1 ? matcher.group(1) : matcher.group(1) + matcher.group(2);
                    users.computeIfAbsent(key, ignored -> new ArrayList<>())
                            .add(file.getFileName().toString());
                }
            }
        }
        return users;
    }

    @Test
    void noKeyAndNoPlaceInAMenuHasTwoCommands() throws IOException {
        Map<String, List<String>> keys = users(KEY);
        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(keys.values()).allSatisfy(commands -> assertThat(commands).hasSize(1));
        assertThat(users(MENU).values())
                .allSatisfy(commands -> assertThat(commands).hasSize(1));
    }

    @Test
    void everyKeyInTheLayerIsOneThatThereIs() throws IOException {
        for (String key : users(KEY).keySet()) {
            assertThat(Utilities.stringToKey(key)).as(key).isNotNull();
        }
    }

    @Test
    void keysReadAsOnTheKeyboard() {
        assertThat(ShortcutList.text(KeyStroke.getKeyStroke(
                        KeyEvent.VK_RIGHT, InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK)))
                .isEqualTo("Ctrl+Shift+Right");
        assertThat(ShortcutList.text(KeyStroke.getKeyStroke(KeyEvent.VK_F5, 0))).isEqualTo("F5");
    }

    @Test
    void listsTheKeysThatDoSomethingNow() throws IOException {
        FileObject folder = FileUtil.createFolder(FileUtil.getConfigRoot(), "ShortcutsOfTest");
        try {
            for (String key : List.of("ADD", "PLUS", "SPACE", "D-X", "F9")) {
                String category = key.equals("SPACE") ? "Play" : "View";
                folder.createData(key, "shadow").setAttribute("originalFile", "Actions/" + category + "/a.instance");
            }
            folder.createData("F9", "removed");
            Map<String, String> names = Map.of("ADD", "Zoom &In...", "PLUS", "Zoom &In...", "SPACE", "&Play");
            List<Shortcut> all = ShortcutList.of(List.of(folder), new Bound(names));
            assertThat(all)
                    .containsExactly(
                            new Shortcut(Bundle.GRP_Play(), "Play", "Space"),
                            new Shortcut(Bundle.GRP_View(), "Zoom In", "Plus, NumPad +"));
            assertThat(new ShortcutPanel(all).table().getRowCount()).isEqualTo(2);
        } finally {
            folder.delete();
        }
    }

    @Test
    void everyCommandWithAKeyInTheSourcesIsRegisteredUnderIt() throws IOException {
        FileObject registered = FileUtil.getConfigFile("Shortcuts");
        users(KEY).forEach((key, commands) -> {
            FileObject file = registered.getFileObject(key + ".shadow");
            assertThat(file).as(key).isNotNull();
            String action = commands.get(0).replace(".java", "");
            assertThat(file.getAttribute("originalFile").toString()).endsWith("-" + action + ".instance");
        });
    }

    private static Action named(String name) {
        return new AbstractAction(name) {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                // Nobody performs it.
            }
        };
    }

    /** A key map with fixed keys. */
    private record Bound(Map<String, String> names) implements Keymap {

        @Override
        public KeyStroke[] getKeyStrokesForAction(Action action) {
            return new KeyStroke[0];
        }

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public Action getDefaultAction() {
            return null;
        }

        @Override
        public void setDefaultAction(Action action) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Action getAction(KeyStroke key) {
            String name = names.get(Utilities.keyToString(key, true));
            return name == null ? null : named(name);
        }

        @Override
        public KeyStroke[] getBoundKeyStrokes() {
            return new KeyStroke[0];
        }

        @Override
        public Action[] getBoundActions() {
            return new Action[0];
        }

        @Override
        public boolean isLocallyDefined(KeyStroke key) {
            return false;
        }

        @Override
        public void addActionForKeyStroke(KeyStroke key, Action action) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeKeyStrokeBinding(KeyStroke key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeBindings() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Keymap getResolveParent() {
            return null;
        }

        @Override
        public void setResolveParent(Keymap parent) {
            throw new UnsupportedOperationException();
        }
    }
}
