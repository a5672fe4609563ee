package autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

final class Graph {

	private Graph() {
	}

	
	static List<Value> inOrder(Value root) {
		List<Value> order = new ArrayList<>();
		Set<Value> seen = new HashSet<>();
		Deque<Frame> frames = new ArrayDeque<>();
		seen.add(root);
		frames.push(new Frame(root));
		while (!frames.isEmpty()) {
			Frame frame = frames.peek();
			if (!frame.operands.hasNext()) {
				order.add(frames.pop().node);
				continue;
			}
			Value operand = frame.operands.next();
			if (seen.add(operand)) {
				frames.push(new Frame(operand));
			}
		}
		return order;
	}

	private static final class Frame {
		final Value node;
		final Iterator<Value> operands;

		Frame(Value node) {
			this.node = node;
			this.operands = node.prev.iterator();
		}
	}
}
