package org.chainmark.exercises.open.matrix;

import org.chainmark.exercises.open.matrix.contract.Net;
import org.chainmark.exercises.open.matrix.contract.NetGradients;
import org.chainmark.exercises.open.matrix.contract.Nets;
import org.chainmark.exercises.open.matrix.net.Matrix;
import org.chainmark.exercises.open.matrix.net.Passes;
import org.chainmark.exercises.open.matrix.net.Task;

/** What the student's net does with a task. */
public final class StudentNet {
    private final Task task;
    private final Net net;

    public StudentNet(Task task, Nets nets) {
        this.task = task;
        this.net = task.net(nets);
    }

    public Matrix forward() {
        return Matrix.of(net.forward(task.x().array()));
    }

    public double loss() {
        return net.loss(task.x().array(), task.y().array());
    }

    public Passes.Slopes backward() {
        NetGradients gradients = net.backward(task.x().array(), task.y().array());
        return new Passes.Slopes(
                Matrix.of(gradients.dW1()),
                Matrix.column(gradients.dB1()),
                Matrix.of(gradients.dW2()),
                Matrix.column(gradients.dB2()),
                Matrix.of(gradients.dX()));
    }

    /** The net after a step. */
    public Task step(double rate) {
        net.step(task.x().array(), task.y().array(), rate);
        return new Task(
                Matrix.of(net.w1()),
                Matrix.column(net.b1()),
                Matrix.of(net.w2()),
                Matrix.column(net.b2()),
                task.x(),
                task.y());
    }
}
