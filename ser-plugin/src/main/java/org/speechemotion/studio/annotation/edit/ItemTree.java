// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.speechemotion.dsp.TimeSpan;

/**
 * Items in order of time that never change: with and without an item are new trees that share nearly all of the old one,
 * so that views may keep one as long as they like. Items may overlap. Finding what lies in a span, adding and removing
 * take time with the logarithm of the size.
 */
public final class ItemTree {

    /** No items. */
    public static final ItemTree EMPTY = new ItemTree(null);

    /** From this part of the size on, building a new tree is quicker than changing the old one. */
    private static final int MANY = 16;

    private final Node root;

    private ItemTree(Node root) {
        this.root = root;
    }

    /** A tree of items in any order. */
    public static ItemTree of(Collection<Item> items) {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Item.ORDER);
        return new ItemTree(Node.of(sorted, 0, sorted.size()));
    }

    /** Number of items. */
    public int size() {
        return Node.size(root);
    }

    /** All items in order, as a view. */
    public List<Item> items() {
        return new AbstractList<>() {
            @Override
            public Item get(int index) {
                return ItemTree.this.get(index);
            }

            @Override
            public int size() {
                return ItemTree.this.size();
            }

            @Override
            public void forEach(Consumer<? super Item> action) {
                ItemTree.this.forEach(action);
            }
        };
    }

    /** Hands out all items in order. */
    public void forEach(Consumer<? super Item> action) {
        visit(root, action);
    }

    private static void visit(Node node, Consumer<? super Item> action) {
        if (node != null) {
            visit(node.left, action);
            action.accept(node.item);
            visit(node.right, action);
        }
    }

    /** The item at a place of the order, from 0. */
    public Item get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("item " + index + " of " + size());
        }
        Node node = root;
        int place = index;
        while (true) {
            int before = Node.size(node.left);
            if (place == before) {
                return node.item;
            }
            if (place < before) {
                node = node.left;
            } else {
                place -= before + 1;
                node = node.right;
            }
        }
    }

    /** The place of an item in the order, -1 if it is not here as it is. */
    public int indexOf(Item item) {
        int before = 0;
        Node node = root;
        while (node != null) {
            int order = Item.ORDER.compare(item, node.item);
            if (order == 0) {
                return node.item.equals(item) ? before + Node.size(node.left) : -1;
            }
            if (order > 0) {
                before += Node.size(node.left) + 1;
            }
            node = order < 0 ? node.left : node.right;
        }
        return -1;
    }

    /** The items that have time in common with a span, and the points in it, in order. */
    public List<Item> in(TimeSpan span) {
        List<Item> found = new ArrayList<>();
        forEachIn(span, found::add);
        return found;
    }

    /** Hands out the items that have time in common with a span, and the points in it, in order. */
    public void forEachIn(TimeSpan span, Consumer<? super Item> action) {
        visit(root, span.start(), span.end(), action);
    }

    private static void visit(Node node, double from, double to, Consumer<? super Item> action) {
        // Half-open on both sides; a point counts where it stands.
        if (node == null || node.latestEnd < from) {
            return;
        }
        visit(node.left, from, to, action);
        double start = node.item.start();
        if (start < to || start == from) {
            if (node.item.end() > from || start == from) {
                action.accept(node.item);
            }
            visit(node.right, from, to, action);
        }
    }

    /** The first item that starts later than a time. */
    public Optional<Item> after(double time) {
        Item found = null;
        Node node = root;
        while (node != null) {
            if (node.item.start() > time) {
                found = node.item;
                node = node.left;
            } else {
                node = node.right;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The last item that starts earlier than a time. */
    public Optional<Item> before(double time) {
        Item found = null;
        Node node = root;
        while (node != null) {
            if (node.item.start() < time) {
                found = node.item;
                node = node.right;
            } else {
                node = node.left;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The latest end of all items in seconds, 0 if there are none. */
    public double latestEnd() {
        return root == null ? 0 : root.latestEnd;
    }

    /** This tree without some items and with others. */
    ItemTree changed(Collection<Item> removed, Collection<Item> added) {
        if ((long) (removed.size() + added.size()) * MANY > size()) {
            return rebuilt(removed, added);
        }
        Node changed = root;
        for (Item item : removed) {
            changed = Node.without(changed, item);
        }
        for (Item item : added) {
            changed = Node.with(changed, item);
        }
        return new ItemTree(changed);
    }

    private ItemTree rebuilt(Collection<Item> removed, Collection<Item> added) {
        Set<Long> gone = new HashSet<>();
        removed.forEach(item -> gone.add(item.id()));
        List<Item> all = new ArrayList<>(size() + added.size());
        forEach(item -> {
            if (!gone.contains(item.id())) {
                all.add(item);
            }
        });
        all.addAll(added);
        return of(all);
    }

    /** A tree whose two halves differ by at most one in height. */
    private static final class Node {

        private final Item item;
        private final Node left;
        private final Node right;
        private final int height;
        private final int size;
        private final double latestEnd;

        private Node(Node left, Item item, Node right) {
            this.item = item;
            this.left = left;
            this.right = right;
            height = 1 + Math.max(height(left), height(right));
            size = 1 + size(left) + size(right);
            double latest = item.end();
            latest = left == null ? latest : Math.max(latest, left.latestEnd);
            latestEnd = right == null ? latest : Math.max(latest, right.latestEnd);
        }

        static Node of(List<Item> sorted, int from, int to) {
            if (from == to) {
                return null;
            }
            int middle = (from + to) >>> 1;
            return new Node(of(sorted, from, middle), sorted.get(middle), of(sorted, middle + 1, to));
        }

        static Node with(Node node, Item item) {
            if (node == null) {
                return new Node(null, item, null);
            }
            return Item.ORDER.compare(item, node.item) < 0
                    ? balanced(with(node.left, item), node.item, node.right)
                    : balanced(node.left, node.item, with(node.right, item));
        }

        static Node without(Node node, Item item) {
            if (node == null) {
                throw new IllegalArgumentException("there is no item " + item.id());
            }
            int order = Item.ORDER.compare(item, node.item);
            if (order < 0) {
                return balanced(without(node.left, item), node.item, node.right);
            }
            if (order > 0) {
                return balanced(node.left, node.item, without(node.right, item));
            }
            if (node.left == null) {
                return node.right;
            }
            if (node.right == null) {
                return node.left;
            }
            Node next = node.right;
            while (next.left != null) {
                next = next.left;
            }
            return balanced(node.left, next.item, without(node.right, next.item));
        }

        private static Node balanced(Node left, Item item, Node right) {
            if (height(left) > height(right) + 1) {
                return height(left.left) >= height(left.right)
                        ? new Node(left.left, left.item, new Node(left.right, item, right))
                        : new Node(
                                new Node(left.left, left.item, left.right.left),
                                left.right.item,
                                new Node(left.right.right, item, right));
            }
            if (height(right) > height(left) + 1) {
                return height(right.right) >= height(right.left)
                        ? new Node(new Node(left, item, right.left), right.item, right.right)
                        : new Node(
                                new Node(left, item, right.left.left),
                                right.left.item,
                                new Node(right.left.right, right.item, right.right));
            }
            return new Node(left, item, right);
        }

        static int height(Node node) {
            return node == null ? 0 : node.height;
        }

        static int size(Node node) {
            return node == null ? 0 : node.size;
        }
    }
}
